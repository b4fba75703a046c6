package dev.migrations.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.ColumnPlacement;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateExcludeConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DefaultOperationVisitor;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameConstraint;
import dev.migrations.operation.RenameIndex;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.render.JavaCode.Chain;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * Says a batch as calls of {@link dev.migrations.operation.BatchOperations}: first what
 * is known of the table, then its alterations, then where columns stand.
 */
final class JavaBatchStatements extends DefaultOperationVisitor<Consumer<JavaLayout>> {

	static final String RECEIVER = "batch";

	private final BatchAlterTable batch;

	private final JavaSpecs specs;

	JavaBatchStatements(BatchAlterTable batch, JavaSpecs specs) {
		this.batch = batch;
		this.specs = specs;
	}

	List<Consumer<JavaLayout>> all() {
		List<Consumer<JavaLayout>> statements = new ArrayList<>(known());
		this.batch.operations().forEach((operation) -> statements.add(statement(operation)));
		placements(statements);
		return statements;
	}

	private Consumer<JavaLayout> statement(Operation operation) {
		Set<QualifiedName> names = new HashSet<>();
		operation.mapNames((name) -> {
			names.add(name);
			return name;
		});
		return names.contains(this.batch.table()) ? operation.accept(this) : otherwise(operation);
	}

	private List<Consumer<JavaLayout>> known() {
		List<Consumer<JavaLayout>> statements = new ArrayList<>();
		if (this.batch.recreate() != BatchAlterTable.Recreate.AUTO) {
			statements.add(call("recreate", JavaCode
				.text(this.specs.type(BatchAlterTable.Recreate.class) + "." + this.batch.recreate().name())));
		}
		Table before = this.batch.copyFrom();
		if (before != null) {
			copyFrom(before, statements);
		}
		if (!this.batch.triggers().isEmpty()) {
			statements.add(list("copyFromTriggers",
					this.batch.triggers()
						.stream()
						.<JavaCode>map((trigger) -> this.specs.object(trigger.id(), trigger.text()))
						.toList()));
		}
		NamingConvention convention = this.batch.namingConvention();
		if (convention != null) {
			statements.add(call("namingConvention", this.specs.namingConvention(convention)));
		}
		return statements;
	}

	private void copyFrom(Table before, List<Consumer<JavaLayout>> statements) {
		List<JavaCode> arguments = new ArrayList<>();
		List<DialectOption> options = before.options();
		if (before.comment() != null || !options.isEmpty()) {
			arguments.add(this.specs.table(QualifiedName.of(before.name().name()), before.comment(), options,
					Existence.UNCHECKED));
		}
		arguments.addAll(this.specs.elements(before));
		statements.add(list("copyFrom", arguments));
		if (!before.indexes().isEmpty()) {
			statements.add(list("copyFromIndexes",
					before.indexes()
						.stream()
						.<JavaCode>map((index) -> this.specs.index(before.name(), index))
						.toList()));
		}
	}

	/**
	 * Columns that stand one behind the other are placed by one call.
	 */
	private void placements(List<Consumer<JavaLayout>> statements) {
		List<ColumnPlacement> placements = this.batch.placements();
		int next = 0;
		while (next < placements.size()) {
			ColumnPlacement first = placements.get(next);
			List<String> names = new ArrayList<>(List.of(first.other(), first.column()));
			next++;
			boolean after = first.side() == ColumnPlacement.Side.AFTER;
			while (after && next < placements.size()
					&& placements.get(next)
						.equals(new ColumnPlacement(placements.get(next).column(), ColumnPlacement.Side.AFTER,
								names.get(names.size() - 1)))) {
				names.add(placements.get(next).column());
				next++;
			}
			statements.add(call(after ? "placeAfter" : "placeBefore",
					names.stream().<JavaCode>map(JavaCode::string).toList()));
		}
	}

	private static Consumer<JavaLayout> call(String method, JavaCode... arguments) {
		return call(method, Arrays.asList(arguments));
	}

	private static Consumer<JavaLayout> call(String method, List<JavaCode> arguments) {
		return (layout) -> layout.statement(JavaCode.call(RECEIVER + "." + method, arguments));
	}

	private static Consumer<JavaLayout> list(String method, List<JavaCode> arguments) {
		return (layout) -> layout.statement(JavaCode.list(RECEIVER + "." + method, arguments));
	}

	@Override
	protected Consumer<JavaLayout> otherwise(Operation operation) {
		throw new UnrenderableOperationException(this.batch, "Java", "a batch cannot " + operation.describe(),
				"Take this operation out of the batch.");
	}

	@Override
	public Consumer<JavaLayout> visit(AlterTableComment operation) {
		return call("alterTableComment", this.specs.nullable(operation.from()), this.specs.nullable(operation.to()));
	}

	@Override
	public Consumer<JavaLayout> visit(AddColumn operation) {
		return call("addColumn", JavaSpecs.existence(this.specs.column(operation.column()), operation.existence()));
	}

	@Override
	public Consumer<JavaLayout> visit(DropColumn operation) {
		return drop("dropColumn", operation.column(), operation.existence());
	}

	private Consumer<JavaLayout> drop(String method, String name, Existence existence) {
		return (existence == Existence.IF_EXISTS) ? call(method, JavaCode.string(name), this.specs.word("ifExists"))
				: call(method, JavaCode.string(name));
	}

	@Override
	public Consumer<JavaLayout> visit(AlterColumn operation) {
		return call("alterColumn", JavaCode.string(operation.column()),
				new JavaColumnChanges(this.specs).chain(operation));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateIndex operation) {
		Chain spec = this.specs.index(operation.table(), operation.index());
		return call("createIndex", JavaSpecs.existence(operation.concurrently() ? spec.then("concurrently") : spec,
				operation.existence()));
	}

	@Override
	public Consumer<JavaLayout> visit(DropIndex operation) {
		return operation.concurrently() ? otherwise(operation)
				: drop("dropIndex", operation.index(), operation.existence());
	}

	@Override
	public Consumer<JavaLayout> visit(RenameIndex operation) {
		return call("renameIndex", JavaCode.string(operation.index()), JavaCode.string(operation.newName()));
	}

	@Override
	public Consumer<JavaLayout> visit(CreatePrimaryKey operation) {
		PrimaryKey key = operation.primaryKey();
		return call("createPrimaryKey",
				key.include().isEmpty() ? JavaSpecs.strings(Stream.of(this.specs.nullable(key.name())), key.columns())
						: List.of(this.specs.primaryKey(key)));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateUniqueConstraint operation) {
		return call("createUnique", this.specs.unique(operation.unique()));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateForeignKey operation) {
		ForeignKey key = operation.foreignKey();
		return call("createForeignKey", this.specs.references(key, this.specs.foreignKey(key)));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateCheckConstraint operation) {
		return call("createCheck", this.specs.check(operation.check()));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateExcludeConstraint operation) {
		return call("createExclude", this.specs.exclude(operation.exclude()));
	}

	@Override
	public Consumer<JavaLayout> visit(DropConstraint operation) {
		return drop(JavaSpecs.drop(operation.kind()), operation.name(), operation.existence());
	}

	@Override
	public Consumer<JavaLayout> visit(RenameConstraint operation) {
		return call("renameConstraint", JavaCode.string(operation.name()), JavaCode.string(operation.newName()),
				this.specs.kind(operation.kind()));
	}

	@Override
	public Consumer<JavaLayout> visit(ValidateConstraint operation) {
		return call("validateConstraint", JavaCode.string(operation.name()), this.specs.kind(operation.kind()));
	}

}
