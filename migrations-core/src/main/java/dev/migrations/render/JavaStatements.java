package dev.migrations.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateExcludeConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.CustomOperation;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Irreversible;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameConstraint;
import dev.migrations.operation.RenameIndex;
import dev.migrations.operation.RenameTable;
import dev.migrations.operation.RunJava;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.render.JavaCode.Chain;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Says operations as calls of {@link dev.migrations.operation.Operations}: strings for
 * the plain case, specs for the others. What a dropped object was is not written.
 */
final class JavaStatements extends JavaRowStatements {

	JavaStatements(String receiver, JavaSpecs specs) {
		super(receiver, specs);
	}

	@Override
	public Consumer<JavaLayout> visit(CreateTable operation) {
		Table table = operation.table();
		List<JavaCode> arguments = new ArrayList<>();
		arguments.add(this.specs.table(table.name(), table.comment(), table.options(), operation.existence()));
		arguments.addAll(this.specs.elements(table));
		Consumer<JavaLayout> statements = (layout) -> layout
			.statement(JavaCode.list(this.receiver + ".createTable", arguments));
		for (Index index : table.indexes()) {
			statements = statements.andThen(visit(new CreateIndex(table.name(), index, operation.existence(), false)));
		}
		return statements;
	}

	@Override
	public Consumer<JavaLayout> visit(DropTable operation) {
		return op("dropTable", this.specs.table(operation.table(), null, List.of(), operation.existence()));
	}

	@Override
	public Consumer<JavaLayout> visit(RenameTable operation) {
		return op("renameTable", this.specs.table(operation.table()), JavaCode.string(operation.newName()));
	}

	@Override
	public Consumer<JavaLayout> visit(AlterTableComment operation) {
		return op("alterTableComment", this.specs.table(operation.table()), this.specs.nullable(operation.from()),
				this.specs.nullable(operation.to()));
	}

	@Override
	public Consumer<JavaLayout> visit(AddColumn operation) {
		return op("addColumn", this.specs.table(operation.table()),
				JavaSpecs.existence(this.specs.column(operation.column()), operation.existence()));
	}

	@Override
	public Consumer<JavaLayout> visit(DropColumn operation) {
		return drop("dropColumn", operation.existence(), this.specs.table(operation.table()),
				JavaCode.string(operation.column()));
	}

	@Override
	public Consumer<JavaLayout> visit(AlterColumn operation) {
		return op("alterColumn", this.specs.table(operation.table()), JavaCode.string(operation.column()),
				new JavaColumnChanges(this.specs).chain(operation));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateIndex operation) {
		Index index = operation.index();
		List<String> columns = index.elements().stream().map(IndexElement::text).toList();
		boolean plain = operation.table().schema() == null && operation.existence() == Existence.UNCHECKED
				&& !operation.concurrently() && index.equals(Index.of(index.name(), columns.toArray(String[]::new)));
		if (plain) {
			return op("createIndex", JavaSpecs
				.strings(Stream.of(JavaCode.string(index.name()), this.specs.table(operation.table())), columns));
		}
		Chain spec = this.specs.index(operation.table(), index);
		return op("createIndex", JavaSpecs.existence(operation.concurrently() ? spec.then("concurrently") : spec,
				operation.existence()));
	}

	@Override
	public Consumer<JavaLayout> visit(RenameIndex operation) {
		return op("renameIndex", JavaCode.string(operation.index()), this.specs.table(operation.table()),
				JavaCode.string(operation.newName()));
	}

	@Override
	public Consumer<JavaLayout> visit(DropIndex operation) {
		return drop(operation.concurrently() ? "dropIndexConcurrently" : "dropIndex", operation.existence(),
				JavaCode.string(operation.index()), this.specs.table(operation.table()));
	}

	/**
	 * A drop that names what it drops, and looks for it first where it says so.
	 */
	private Consumer<JavaLayout> drop(String method, Existence existence, JavaCode... names) {
		List<JavaCode> arguments = new ArrayList<>(List.of(names));
		if (existence == Existence.IF_EXISTS) {
			arguments.add(this.specs.word("ifExists"));
		}
		return op(method, arguments);
	}

	@Override
	public Consumer<JavaLayout> visit(CreatePrimaryKey operation) {
		PrimaryKey key = operation.primaryKey();
		if (key.name() != null && operation.table().schema() == null && key.include().isEmpty()) {
			return plain("createPrimaryKey", key.name(), operation.table(), key.columns());
		}
		return op("createPrimaryKey", on(this.specs.primaryKey(key), operation.table()));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateUniqueConstraint operation) {
		UniqueConstraint unique = operation.unique();
		if (unique.name() != null && operation.table().schema() == null
				&& unique.equals(new UniqueConstraint(unique.name(), unique.columns()))) {
			return plain("createUnique", unique.name(), operation.table(), unique.columns());
		}
		return op("createUnique", on(this.specs.unique(unique), operation.table()));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateForeignKey operation) {
		return op("createForeignKey", this.specs.references(operation.foreignKey(),
				on(this.specs.foreignKey(operation.foreignKey()), operation.table())));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateCheckConstraint operation) {
		CheckConstraint check = operation.check();
		if (check.name() != null && operation.table().schema() == null
				&& check.equals(new CheckConstraint(check.name(), check.expression()))) {
			return plain("createCheck", check.name(), operation.table(), List.of(check.expression()));
		}
		return op("createCheck", on(this.specs.check(check), operation.table()));
	}

	private Consumer<JavaLayout> plain(String method, String name, QualifiedName table, List<String> others) {
		return op(method, JavaSpecs.strings(Stream.of(JavaCode.string(name), this.specs.table(table)), others));
	}

	private Chain on(Chain spec, QualifiedName table) {
		return spec.then("on", this.specs.table(table));
	}

	@Override
	public Consumer<JavaLayout> visit(DropConstraint operation) {
		return drop(JavaSpecs.drop(operation.kind()), operation.existence(), JavaCode.string(operation.name()),
				this.specs.table(operation.table()));
	}

	@Override
	public Consumer<JavaLayout> visit(Autocommit operation) {
		String block = this.receiver.startsWith("block") ? this.receiver + "Inside" : "block";
		JavaStatements inside = new JavaStatements(block, this.specs);
		List<Consumer<JavaLayout>> statements = inside.all(operation.operations());
		return (layout) -> {
			layout.open(this.receiver + ".autocommit(" + block + " -> {");
			statements.forEach((statement) -> statement.accept(layout));
			layout.close("});");
		};
	}

	@Override
	public Consumer<JavaLayout> visit(Irreversible operation) {
		return op("irreversible", JavaCode.string(operation.reason()));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateExcludeConstraint operation) {
		return op("createExclude", on(this.specs.exclude(operation.exclude()), operation.table()));
	}

	@Override
	public Consumer<JavaLayout> visit(ValidateConstraint operation) {
		return op("validateConstraint", JavaCode.string(operation.name()), this.specs.table(operation.table()),
				this.specs.kind(operation.kind()));
	}

	@Override
	public Consumer<JavaLayout> visit(RenameConstraint operation) {
		return op("renameConstraint", JavaCode.string(operation.name()), this.specs.table(operation.table()),
				JavaCode.string(operation.newName()), this.specs.kind(operation.kind()));
	}

	@Override
	public Consumer<JavaLayout> visit(BatchAlterTable operation) {
		List<Consumer<JavaLayout>> statements = new JavaBatchStatements(operation, this.specs).all();
		JavaCode table = this.specs.table(operation.table(), null, operation.options(), Existence.UNCHECKED);
		return (layout) -> {
			layout.open(this.receiver + ".batchAlterTable", table, JavaBatchStatements.RECEIVER);
			statements.forEach((statement) -> statement.accept(layout));
			layout.close("});");
		};
	}

	@Override
	public Consumer<JavaLayout> visit(RunJava operation) {
		throw new UnrenderableOperationException(operation, "Java", "its code is not known as text",
				"Write the call of op.run by hand.");
	}

	@Override
	public Consumer<JavaLayout> visit(CustomOperation operation) {
		throw new UnrenderableOperationException(operation, "Java", "how it is constructed is not known",
				"Write the call of op.apply by hand, or replace it with the operations it stands for.");
	}

	List<Consumer<JavaLayout>> all(List<Operation> operations) {
		List<Consumer<JavaLayout>> statements = new ArrayList<>();
		operations.forEach((operation) -> statements.add(operation.accept(this)));
		return statements;
	}

}
