package dev.migrations.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.EnumType;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.operation.UpdateRows;
import dev.migrations.operation.RestartSequence;
import dev.migrations.operation.ReplaceObject;
import dev.migrations.operation.RenameSequence;
import dev.migrations.operation.RenameIndex;
import dev.migrations.operation.RenameEnumValue;
import dev.migrations.operation.RenameConstraint;
import dev.migrations.operation.EnumColumn;
import dev.migrations.operation.DropSchema;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.DropEnumType;
import dev.migrations.operation.DeleteRows;
import dev.migrations.operation.CreateSchema;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.CreateExcludeConstraint;
import dev.migrations.operation.CreateEnumType;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.BulkInsert;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.Backfill;
import dev.migrations.operation.Assignment;
import dev.migrations.operation.AlterEnumType;
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
		arguments.add(this.specs.table(table.name(), table.comment(), table.options(), operation.existence()));
		table.columns().forEach((column) -> arguments.add(this.specs.column(column)));
		PrimaryKey primaryKey = table.primaryKey();
		if (primaryKey != null) {
			arguments.add(this.specs.constraint("primaryKey", primaryKey.name(), primaryKey.columns()));
		}
		table.foreignKeys().forEach((key) -> arguments.add(this.specs.references(key, this.specs.foreignKey(key))));
		table.uniqueConstraints().forEach((unique) -> arguments.add(this.specs.unique(unique)));
		table.checkConstraints().forEach((check) -> arguments.add(this.specs.check(check)));
		table.excludeConstraints().forEach((exclude) -> arguments.add(this.specs.exclude(exclude)));
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
		if (key.name() != null && operation.table().schema() == null) {
			return plain("createPrimaryKey", key.name(), operation.table(), key.columns());
		}
		return op("createPrimaryKey",
				on(this.specs.constraint("primaryKey", key.name(), key.columns()), operation.table()));
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
		if (check.name() != null && operation.table().schema() == null && check.validated()) {
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
			case EXCLUDE -> "dropExclude";
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

	private JavaCode bind(@Nullable Object value, Operation operation) {
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
	public Consumer<JavaLayout> visit(CreateExcludeConstraint operation) {
		return op("createExclude", on(this.specs.exclude(operation.exclude()), operation.table()));
	}

	@Override
	public Consumer<JavaLayout> visit(ValidateConstraint operation) {
		return op("validateConstraint", JavaCode.string(operation.name()), this.specs.table(operation.table()),
				kind(operation.kind()));
	}

	@Override
	public Consumer<JavaLayout> visit(RenameConstraint operation) {
		return op("renameConstraint", JavaCode.string(operation.name()), this.specs.table(operation.table()),
				JavaCode.string(operation.newName()), kind(operation.kind()));
	}

	private JavaCode kind(ConstraintKind kind) {
		return JavaCode.text(this.specs.type(ConstraintKind.class) + "." + kind.name());
	}

	@Override
	public Consumer<JavaLayout> visit(CreateSchema operation) {
		return schema("createSchema", operation.schema(), operation.existence());
	}

	@Override
	public Consumer<JavaLayout> visit(DropSchema operation) {
		return schema("dropSchema", operation.schema(), operation.existence());
	}

	private Consumer<JavaLayout> schema(String method, String schema, Existence existence) {
		List<JavaCode> arguments = new ArrayList<>(List.of(JavaCode.string(schema)));
		if (existence != Existence.UNCHECKED) {
			arguments.add(this.specs.word((existence == Existence.IF_EXISTS) ? "ifExists" : "ifNotExists"));
		}
		return op(method, arguments);
	}

	@Override
	public Consumer<JavaLayout> visit(CreateEnumType operation) {
		return op("createEnumType", JavaSpecs.existence(enumType(operation.type()), operation.existence()));
	}

	@Override
	public Consumer<JavaLayout> visit(AlterEnumType operation) {
		List<JavaCode> arguments = new ArrayList<>(List.of(enumType(operation.from()), enumType(operation.to())));
		for (EnumColumn column : operation.columns()) {
			Chain spec = this.specs.word("enumColumn", this.specs.table(column.table()),
					JavaCode.string(column.column()));
			arguments.add((column.value() instanceof ServerDefault.Literal literal)
					? spec.then("serverDefault", JavaCode.string(literal.value().toString())) : spec);
		}
		return op("alterEnumType", arguments);
	}

	@Override
	public Consumer<JavaLayout> visit(RenameEnumValue operation) {
		return op("renameEnumValue", enumType(new EnumType(operation.type(), List.of())),
				JavaCode.string(operation.from()), JavaCode.string(operation.to()));
	}

	@Override
	public Consumer<JavaLayout> visit(DropEnumType operation) {
		EnumType original = operation.original();
		EnumType dropped = (original != null) ? original : new EnumType(operation.type(), List.of());
		return op("dropEnumType", JavaSpecs.existence(enumType(dropped), operation.existence()));
	}

	private Chain enumType(EnumType type) {
		Chain spec = this.specs.word("enumType",
				JavaSpecs.strings(Stream.of(JavaCode.string(type.name().name())), type.values())
					.toArray(JavaCode[]::new));
		return inSchema(spec, type.name());
	}

	private static Chain inSchema(Chain spec, QualifiedName name) {
		return (name.schema() != null) ? spec.then("schema", JavaCode.string(name.schema())) : spec;
	}

	@Override
	public Consumer<JavaLayout> visit(RenameSequence operation) {
		return op("renameSequence", sequence(operation.sequence()), JavaCode.string(operation.newName()));
	}

	@Override
	public Consumer<JavaLayout> visit(RestartSequence operation) {
		Long value = operation.value();
		return (value != null) ? op("restartSequence", sequence(operation.sequence()), JavaSpecs.number(value))
				: op("restartSequence", sequence(operation.sequence()));
	}

	private JavaCode sequence(QualifiedName name) {
		Chain spec = this.specs.word("sequence", JavaCode.string(name.name()));
		return (name.schema() != null) ? inSchema(spec, name) : JavaCode.string(name.name());
	}

	@Override
	public Consumer<JavaLayout> visit(CreateObject operation) {
		return op("create", object(operation.object().id(), operation.object().text()));
	}

	@Override
	public Consumer<JavaLayout> visit(ReplaceObject operation) {
		return op("replace", object(operation.from().id(), operation.from().text()),
				object(operation.to().id(), operation.to().text()));
	}

	@Override
	public Consumer<JavaLayout> visit(DropObject operation) {
		return op("drop", JavaSpecs.existence(object(operation.object(), operation.text()), operation.existence()));
	}

	private Chain object(ReplaceableObject.Id id, @Nullable String text) {
		String word = switch (id.kind()) {
			case VIEW -> "view";
			case MATERIALIZED_VIEW -> "materializedView";
			case FUNCTION -> "function";
			case PROCEDURE -> "procedure";
			case TRIGGER -> "trigger";
		};
		QualifiedName table = id.table();
		Chain spec = (table != null)
				? this.specs.word(word, JavaCode.string(id.name().name()), JavaCode.string(table.name()),
						this.specs.nullable(text))
				: this.specs.word(word, JavaCode.string(id.name().name()), this.specs.nullable(text));
		Chain located = inSchema(spec, id.name());
		return (id.arguments() != null) ? located.then("arguments", JavaCode.string(id.arguments())) : located;
	}

	@Override
	public Consumer<JavaLayout> visit(BulkInsert operation) {
		Chain spec = this.specs.word("insertInto",
				JavaSpecs.strings(Stream.of(this.specs.table(operation.table())), operation.columns())
					.toArray(JavaCode[]::new));
		for (List<@Nullable Object> row : operation.rows()) {
			spec = spec.then("values", row.stream().map((value) -> bind(value, operation)).toList());
		}
		return op("bulkInsert", spec);
	}

	@Override
	public Consumer<JavaLayout> visit(UpdateRows operation) {
		Chain spec = assigned(this.specs.word("update", this.specs.table(operation.table())), operation.assignments(),
				operation);
		return op("updateRows", condition(spec, operation.where(), operation.binds(), operation));
	}

	@Override
	public Consumer<JavaLayout> visit(DeleteRows operation) {
		Chain spec = this.specs.word("deleteFrom", this.specs.table(operation.table()));
		return op("deleteRows", condition(spec, operation.where(), operation.binds(), operation));
	}

	@Override
	public Consumer<JavaLayout> visit(Backfill operation) {
		Chain spec = this.specs.word("backfill", this.specs.table(operation.table()))
			.then("by", operation.key().stream().map(JavaCode::string).toList());
		spec = assigned(spec, operation.assignments(), operation);
		spec = spec.then("where", JavaCode.string(operation.where()));
		return op("backfill", spec.then("batches", JavaSpecs.number(operation.batchSize())));
	}

	private Chain assigned(Chain spec, List<Assignment> assignments, Operation operation) {
		for (Assignment each : assignments) {
			JavaCode value = (each.expression() != null) ? this.specs.word("sql", JavaCode.string(each.expression()))
					: bind(each.value(), operation);
			spec = spec.then("set", JavaCode.string(each.column()), value);
		}
		return spec;
	}

	private Chain condition(Chain spec, @Nullable String where, List<@Nullable Object> binds, Operation operation) {
		if (where == null) {
			return spec.then("allRows");
		}
		List<JavaCode> arguments = new ArrayList<>(List.of(JavaCode.string(where)));
		binds.forEach((value) -> arguments.add(bind(value, operation)));
		return spec.then("where", arguments);
	}

	@Override
	public Consumer<JavaLayout> visit(BatchAlterTable operation) {
		throw new UnrenderableOperationException(operation, "Java", "a batch is written by hand",
				"Write op.batchAlterTable, or the alterations one by one.");
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
