package dev.migrations.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.CustomOperation;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.DropSequence;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Irreversible;
import dev.migrations.operation.Operation;
import dev.migrations.operation.OperationVisitor;
import dev.migrations.operation.RenameTable;
import dev.migrations.operation.RunJava;
import dev.migrations.render.JavaCode.Chain;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Says operations as calls of {@link dev.migrations.operation.Operations}: strings for
 * the plain case, specs for the others. What a dropped object was is not written.
 */
final class JavaStatements implements OperationVisitor<Consumer<JavaLayout>> {

	private final String receiver;

	private final JavaSpecs specs;

	JavaStatements(String receiver, JavaSpecs specs) {
		this.receiver = receiver;
		this.specs = specs;
	}

	private Consumer<JavaLayout> op(String method, JavaCode... arguments) {
		return op(method, List.of(arguments));
	}

	private Consumer<JavaLayout> op(String method, List<JavaCode> arguments) {
		Chain code = JavaCode.call(this.receiver + "." + method, arguments);
		return (layout) -> layout.statement(code);
	}

	@Override
	public Consumer<JavaLayout> visit(CreateTable operation) {
		Table table = operation.table();
		List<JavaCode> arguments = new ArrayList<>();
		arguments.add(this.specs.table(table.name(), table.comment(), operation.existence()));
		table.columns().forEach((column) -> arguments.add(this.specs.column(column)));
		PrimaryKey primaryKey = table.primaryKey();
		if (primaryKey != null) {
			arguments.add(this.specs.constraint("primaryKey", primaryKey.name(), primaryKey.columns()));
		}
		table.foreignKeys().forEach((key) -> arguments.add(this.specs.references(key, this.specs.foreignKey(key))));
		table.uniqueConstraints()
			.forEach((unique) -> arguments.add(this.specs.constraint("unique", unique.name(), unique.columns())));
		table.checkConstraints().forEach((check) -> arguments.add(this.specs.check(check)));
		Consumer<JavaLayout> statements = (layout) -> layout
			.statement(JavaCode.list(this.receiver + ".createTable", arguments));
		for (Index index : table.indexes()) {
			statements = statements.andThen(visit(new CreateIndex(table.name(), index, operation.existence())));
		}
		return statements;
	}

	@Override
	public Consumer<JavaLayout> visit(DropTable operation) {
		return op("dropTable", this.specs.table(operation.table(), null, operation.existence()));
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
		boolean plain = operation.table().schema() == null && !index.unique() && index.where() == null
				&& JavaSpecs.isPlain(index.elements()) && operation.existence() == Existence.UNCHECKED;
		if (plain) {
			return op("createIndex",
					JavaSpecs.strings(Stream.of(JavaCode.string(index.name()), this.specs.table(operation.table())),
							index.elements().stream().map((element) -> element.text()).toList()));
		}
		return op("createIndex",
				JavaSpecs.existence(this.specs.index(operation.table(), index), operation.existence()));
	}

	@Override
	public Consumer<JavaLayout> visit(DropIndex operation) {
		return drop("dropIndex", operation.existence(), JavaCode.string(operation.index()),
				this.specs.table(operation.table()));
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
		if (key.name() != null && operation.table().schema() == null) {
			return plain("createPrimaryKey", key.name(), operation.table(), key.columns());
		}
		return op("createPrimaryKey",
				on(this.specs.constraint("primaryKey", key.name(), key.columns()), operation.table()));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateUniqueConstraint operation) {
		UniqueConstraint unique = operation.unique();
		if (unique.name() != null && operation.table().schema() == null) {
			return plain("createUnique", unique.name(), operation.table(), unique.columns());
		}
		return op("createUnique",
				on(this.specs.constraint("unique", unique.name(), unique.columns()), operation.table()));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateForeignKey operation) {
		return op("createForeignKey", this.specs.references(operation.foreignKey(),
				on(this.specs.foreignKey(operation.foreignKey()), operation.table())));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateCheckConstraint operation) {
		CheckConstraint check = operation.check();
		if (check.name() != null && operation.table().schema() == null) {
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
		String method = switch (operation.kind()) {
			case PRIMARY_KEY -> "dropPrimaryKey";
			case UNIQUE -> "dropUnique";
			case FOREIGN_KEY -> "dropForeignKey";
			case CHECK -> "dropCheck";
		};
		return drop(method, operation.existence(), JavaCode.string(operation.name()),
				this.specs.table(operation.table()));
	}

	@Override
	public Consumer<JavaLayout> visit(CreateSequence operation) {
		Chain spec = JavaSpecs.existence(this.specs.sequence(operation.sequence()), operation.existence());
		return op("createSequence", (spec.calls().size() > 1) ? spec : this.specs.table(operation.sequence().name()));
	}

	@Override
	public Consumer<JavaLayout> visit(AlterSequence operation) {
		return op("alterSequence", this.specs.sequence(operation.from()), this.specs.sequence(operation.to()));
	}

	@Override
	public Consumer<JavaLayout> visit(DropSequence operation) {
		QualifiedName name = operation.sequence();
		if (name.schema() == null && operation.existence() == Existence.UNCHECKED) {
			return op("dropSequence", JavaCode.string(name.name()));
		}
		Chain spec = this.specs.word("sequence", JavaCode.string(name.name()));
		Chain inSchema = (name.schema() != null) ? spec.then("schema", JavaCode.string(name.schema())) : spec;
		return op("dropSequence", JavaSpecs.existence(inSchema, operation.existence()));
	}

	@Override
	public Consumer<JavaLayout> visit(ExecuteSql operation) {
		List<JavaCode> binds = operation.binds().stream().map((value) -> bind(value, operation)).toList();
		if (operation.sql().contains("\n")) {
			return (layout) -> layout.textBlockStatement(this.receiver + ".execute", operation.sql(), binds);
		}
		return op("execute", Stream.concat(Stream.of(JavaCode.string(operation.sql())), binds.stream()).toList());
	}

	private JavaCode bind(@Nullable Object value, ExecuteSql operation) {
		if (value == null) {
			return JavaCode.text("(Object) null");
		}
		return this.specs.value(value)
			.orElseThrow(() -> new UnrenderableOperationException(operation, "Java",
					"a value of type '" + value.getClass().getName() + "' has no literal",
					"Write this statement by hand."));
	}

	@Override
	public Consumer<JavaLayout> visit(ExecuteScript operation) {
		String script = this.specs.type(ExecuteScript.class);
		List<JavaCode> sections = operation.sections()
			.stream()
			.<JavaCode>map(
					(section) -> JavaCode.call("new " + script + ".Section", this.specs.nullable(section.dialect()),
							JavaCode.string(section.text()), JavaSpecs.number(section.firstLine())))
			.toList();
		return op("apply", JavaCode.call("new " + script, JavaCode.string(operation.source()),
				JavaCode.call(this.specs.type(List.class) + ".of", sections)));
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
