package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterEnumType;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateEnumType;
import dev.migrations.operation.CreateExcludeConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DefaultOperationVisitor;
import dev.migrations.operation.Operation;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What some databases can do and others refuse, on a real database: done, read back as it
 * was asked for, undone, and done again. What a dialect refuses its test lists by name,
 * so that nothing is left out unseen.
 */
public abstract class FeatureContract {

	protected abstract Connection newConnection() throws SQLException;

	/**
	 * The names of the cases that the dialect refuses.
	 */
	protected abstract Set<String> refused();

	/**
	 * A collation of the database other than its own.
	 */
	protected abstract String collation();

	/**
	 * How many numbers a session takes at once, or {@code null} where the database has no
	 * cache.
	 */
	protected @Nullable Long cache() {
		return 20L;
	}

	/**
	 * A method that an index of numbers may have.
	 */
	protected String method() {
		return "hash";
	}

	@TestFactory
	Stream<DynamicTest> whatIsDoneIsReadBackUndoneAndDoneAgain() {
		return FeatureCases.all(collation(), cache(), method())
			.stream()
			.filter((each) -> !refused().contains(each.name()))
			.map((each) -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
	}

	private void check(FeatureCases.Case each) throws SQLException {
		try (Connection connection = newConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			for (Operation operation : each.given()) {
				apply(dialect, connection, operation);
			}
			DatabaseSchema before = inspect(dialect, connection);
			apply(dialect, connection, each.operation());
			DatabaseSchema after = inspect(dialect, connection);
			each.operation().accept(new AskedFor(dialect.comparisonRules(), after));
			apply(dialect, connection, each.operation().reverse().operation());
			assertThat(inspect(dialect, connection)).isEqualTo(before);
			apply(dialect, connection, each.operation());
			assertThat(inspect(dialect, connection)).isEqualTo(after);
		}
	}

	@Test
	void whatIsRefusedIsRefusedBeforeAnythingRuns() throws SQLException {
		Set<String> found = new TreeSet<>();
		try (Connection connection = newConnection()) {
			SqlGenerator generator = Dialects.load().forConnection(connection).sqlGenerator();
			for (FeatureCases.Case each : FeatureCases.all(collation(), cache(), method())) {
				try {
					each.given().forEach(generator::generate);
					generator.generate(each.operation());
					generator.generate(each.operation().reverse().operation());
				}
				catch (UnsupportedOperationOnDialectException ex) {
					found.add(each.name());
				}
			}
		}
		assertThat(found).isEqualTo(new TreeSet<>(refused()));
	}

	private static DatabaseSchema inspect(Dialect dialect, Connection connection) throws SQLException {
		return dialect.schemaInspector().inspect(connection, Set.of());
	}

	private static void apply(Dialect dialect, Connection connection, Operation operation) throws SQLException {
		for (Statement statement : dialect.sqlGenerator().generate(operation)) {
			if (statement instanceof ComposedStatement composed) {
				composed.composition().run(connection);
			}
			else {
				DialectContract.execute(connection, statement.text());
			}
		}
	}

	/**
	 * Holds what was read back against what the operation says.
	 */
	private static final class AskedFor extends DefaultOperationVisitor<Void> {

		private final ComparisonRules rules;

		private final DatabaseSchema found;

		AskedFor(ComparisonRules rules, DatabaseSchema found) {
			this.rules = rules;
			this.found = found;
		}

		@Override
		protected Void otherwise(Operation operation) {
			return null;
		}

		private Table found(QualifiedName name) {
			return this.found.table(name).orElseThrow();
		}

		private Table canonical(Table table) {
			return this.rules.canonical(DatabaseSchema.empty().withTables(List.of(table))).tables().get(0);
		}

		private Table bare(QualifiedName name) {
			return Table.of(name, List.of());
		}

		@Override
		public Void visit(CreateTable operation) {
			assertThat(found(operation.table().name())).isEqualTo(canonical(operation.table()));
			return null;
		}

		@Override
		public Void visit(AlterColumn operation) {
			Table changed = bare(operation.table()).withColumns(List.of(operation.changed().orElseThrow()));
			assertThat(found(operation.table()).columns()).filteredOn((column) -> column.computed() == null)
				.containsAll(
						canonical(changed).columns().stream().filter((column) -> column.computed() == null).toList());
			return null;
		}

		@Override
		public Void visit(CreateIndex operation) {
			Table wanted = bare(operation.table()).withIndexes(List.of(operation.index()));
			assertThat(found(operation.table()).indexes()).usingElementComparator(FeatureContract::likeButExpressions)
				.containsAll(canonical(wanted).indexes());
			return null;
		}

		@Override
		public Void visit(CreateUniqueConstraint operation) {
			Table wanted = bare(operation.table()).withUniqueConstraints(List.of(operation.unique()));
			assertThat(found(operation.table()).uniqueConstraints()).containsAll(canonical(wanted).uniqueConstraints());
			return null;
		}

		@Override
		public Void visit(CreatePrimaryKey operation) {
			Table wanted = bare(operation.table()).withPrimaryKey(operation.primaryKey());
			assertThat(found(operation.table()).primaryKey()).isEqualTo(canonical(wanted).primaryKey());
			return null;
		}

		@Override
		public Void visit(CreateExcludeConstraint operation) {
			Table wanted = bare(operation.table()).withExcludeConstraints(List.of(operation.exclude()));
			assertThat(found(operation.table()).excludeConstraints())
				.usingElementComparator(FeatureContract::likeButExpressions)
				.containsAll(canonical(wanted).excludeConstraints());
			return null;
		}

		@Override
		public Void visit(CreateForeignKey operation) {
			Table wanted = bare(operation.table()).withForeignKeys(List.of(operation.foreignKey()));
			assertThat(found(operation.table()).foreignKeys()).containsAll(canonical(wanted).foreignKeys());
			return null;
		}

		@Override
		public Void visit(CreateCheckConstraint operation) {
			assertThat(found(operation.table()).checkConstraints())
				.anySatisfy((check) -> assertThat(check.validated()).isEqualTo(operation.check().validated()));
			return null;
		}

		@Override
		public Void visit(CreateSequence operation) {
			assertThat(this.found.sequences()).contains(operation.sequence());
			return null;
		}

		@Override
		public Void visit(AlterSequence operation) {
			assertThat(this.found.sequences()).contains(operation.to());
			return null;
		}

		@Override
		public Void visit(CreateObject operation) {
			assertThat(this.found.objects()).extracting(ReplaceableObject::id).contains(operation.object().id());
			return null;
		}

		@Override
		public Void visit(CreateEnumType operation) {
			assertThat(this.found.enumTypes()).contains(operation.type());
			return null;
		}

		@Override
		public Void visit(AlterEnumType operation) {
			assertThat(this.found.enumTypes()).contains(operation.to());
			return null;
		}

	}

	/** A database writes an expression in its own words. */
	private static int likeButExpressions(Index left, Index right) {
		return plain(left).equals(plain(right)) ? 0 : 1;
	}

	private static int likeButExpressions(ExcludeConstraint left, ExcludeConstraint right) {
		return plain(left).equals(plain(right)) ? 0 : 1;
	}

	private static ExcludeConstraint plain(ExcludeConstraint exclude) {
		return exclude.withElements(exclude.elements()
			.stream()
			.map((each) -> each.element().expression()
					? new ExcludeConstraint.Element(each.element().withText("?"), each.operator()) : each)
			.toList());
	}

	private static Index plain(Index index) {
		return index.withWhere((index.where() != null) ? "?" : null)
			.withElements(index.elements()
				.stream()
				.map((element) -> element.expression() ? element.withText("?") : element)
				.toList());
	}

}
