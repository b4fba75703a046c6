package dev.migrations.operation;

import java.util.List;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.NamedKind;
import dev.migrations.schema.NamedObject;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Gives the names of a convention to constraints that operations leave without one
 * ({@code unique(null, "email")}), as Alembic does. A name that is there is the whole
 * name: a generated revision holds names that a convention has made already. Kinds for
 * which the convention has no template are left to the database.
 *
 * @since 0.1.0
 */
public final class ConventionalNames extends DefaultOperationVisitor<Operation> {

	private final NamingConvention convention;

	private ConventionalNames(NamingConvention convention) {
		this.convention = convention;
	}

	public static ConventionalNames of(NamingConvention convention) {
		return new ConventionalNames(convention);
	}

	/**
	 * The operation with names for all that the convention names.
	 * @throws dev.migrations.schema.NamingConventionException if the convention asks for
	 * what a constraint does not have
	 */
	public Operation complete(Operation operation) {
		return this.convention.isEmpty() ? operation : operation.accept(this);
	}

	private PrimaryKey complete(QualifiedName table, PrimaryKey key) {
		return (key.name() != null || !this.convention.names(NamedKind.PRIMARY_KEY)) ? key
				: key.withName(this.convention.name(NamedObject.of(table, key)));
	}

	private UniqueConstraint complete(QualifiedName table, UniqueConstraint unique) {
		return (unique.name() != null || !this.convention.names(NamedKind.UNIQUE)) ? unique
				: unique.withName(this.convention.name(NamedObject.of(table, unique)));
	}

	private ForeignKey complete(QualifiedName table, ForeignKey key) {
		return (key.name() != null || !this.convention.names(NamedKind.FOREIGN_KEY)) ? key
				: key.withName(this.convention.name(NamedObject.of(table, key)));
	}

	private CheckConstraint complete(Table table, CheckConstraint check) {
		return (check.name() != null || !this.convention.names(NamedKind.CHECK)) ? check
				: check.withName(this.convention.name(NamedObject.of(table.name(), check, table.columns())));
	}

	private ExcludeConstraint complete(QualifiedName table, ExcludeConstraint exclude) {
		return (exclude.name() != null || !this.convention.names(NamedKind.EXCLUDE)) ? exclude
				: exclude.withName(this.convention.name(NamedObject.exclude(table, null,
						exclude.elements().stream().map(ExcludeConstraint.Element::element).toList())));
	}

	private Table complete(Table table) {
		QualifiedName name = table.name();
		PrimaryKey key = table.primaryKey();
		return table.withPrimaryKey((key != null) ? complete(name, key) : null)
			.withUniqueConstraints(table.uniqueConstraints().stream().map((unique) -> complete(name, unique)).toList())
			.withForeignKeys(table.foreignKeys().stream().map((foreignKey) -> complete(name, foreignKey)).toList())
			.withCheckConstraints(table.checkConstraints().stream().map((check) -> complete(table, check)).toList())
			.withExcludeConstraints(
					table.excludeConstraints().stream().map((exclude) -> complete(name, exclude)).toList());
	}

	@Override
	protected Operation otherwise(Operation operation) {
		return operation;
	}

	@Override
	public Operation visit(CreateTable operation) {
		return new CreateTable(complete(operation.table()), operation.existence());
	}

	@Override
	public Operation visit(CreatePrimaryKey operation) {
		return new CreatePrimaryKey(operation.table(), complete(operation.table(), operation.primaryKey()));
	}

	@Override
	public Operation visit(CreateUniqueConstraint operation) {
		return new CreateUniqueConstraint(operation.table(), complete(operation.table(), operation.unique()));
	}

	@Override
	public Operation visit(CreateForeignKey operation) {
		return new CreateForeignKey(operation.table(), complete(operation.table(), operation.foreignKey()));
	}

	@Override
	public Operation visit(CreateCheckConstraint operation) {
		return new CreateCheckConstraint(operation.table(),
				complete(Table.of(operation.table(), List.of()), operation.check()));
	}

	@Override
	public Operation visit(CreateExcludeConstraint operation) {
		return new CreateExcludeConstraint(operation.table(), complete(operation.table(), operation.exclude()));
	}

	@Override
	public Operation visit(BatchAlterTable operation) {
		Table copyFrom = operation.copyFrom();
		return operation.with(operation.operations().stream().map((inner) -> inner.accept(this)).toList(),
				(copyFrom != null) ? complete(copyFrom) : null);
	}

	@Override
	public Operation visit(Autocommit operation) {
		return new Autocommit(operation.operations().stream().map((inner) -> inner.accept(this)).toList());
	}

	/**
	 * What it expands to is known only when it is asked for a database.
	 */
	@Override
	public Operation visit(CustomOperation operation) {
		return new Completed(operation, this);
	}

	/**
	 * A custom operation whose expansion is named.
	 *
	 * @param original the operation
	 * @param names the names
	 */
	private record Completed(CustomOperation original, ConventionalNames names) implements CustomOperation {

		@Override
		public String description() {
			return this.original.description();
		}

		@Override
		public List<Operation> expand(String dialect) {
			return this.original.expand(dialect).stream().map(this.names::complete).toList();
		}

		@Override
		public Reversal reverse() {
			Reversal reversal = this.original.reverse();
			return (reversal instanceof Reversal.By by) ? Reversal.of(this.names.complete(by.operation())) : reversal;
		}

	}

}
