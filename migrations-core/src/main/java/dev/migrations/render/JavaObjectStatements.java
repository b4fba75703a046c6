package dev.migrations.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrations.operation.AlterEnumType;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.CreateEnumType;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.CreateSchema;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.DropEnumType;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.DropSchema;
import dev.migrations.operation.DropSequence;
import dev.migrations.operation.EnumColumn;
import dev.migrations.operation.Existence;
import dev.migrations.operation.OperationVisitor;
import dev.migrations.operation.RenameEnumValue;
import dev.migrations.operation.RenameSequence;
import dev.migrations.operation.ReplaceObject;
import dev.migrations.operation.RestartSequence;
import dev.migrations.render.JavaCode.Chain;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;

/**
 * Says operations on what stands beside tables.
 */
abstract class JavaObjectStatements implements OperationVisitor<Consumer<JavaLayout>> {

	final String receiver;

	final JavaSpecs specs;

	JavaObjectStatements(String receiver, JavaSpecs specs) {
		this.receiver = receiver;
		this.specs = specs;
	}

	Consumer<JavaLayout> op(String method, JavaCode... arguments) {
		return op(method, List.of(arguments));
	}

	Consumer<JavaLayout> op(String method, List<JavaCode> arguments) {
		Chain code = JavaCode.call(this.receiver + "." + method, arguments);
		return (layout) -> layout.statement(code);
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
	public Consumer<JavaLayout> visit(CreateSchema operation) {
		return schema("createSchema", operation.schema(), operation.existence());
	}

	@Override
	public Consumer<JavaLayout> visit(DropSchema operation) {
		return schema("dropSchema", operation.schema(), operation.existence());
	}

	Consumer<JavaLayout> schema(String method, String schema, Existence existence) {
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

	Chain enumType(EnumType type) {
		Chain spec = this.specs.word("enumType",
				JavaSpecs.strings(Stream.of(JavaCode.string(type.name().name())), type.values())
					.toArray(JavaCode[]::new));
		return JavaSpecs.inSchema(spec, type.name());
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

	JavaCode sequence(QualifiedName name) {
		Chain spec = this.specs.word("sequence", JavaCode.string(name.name()));
		return (name.schema() != null) ? JavaSpecs.inSchema(spec, name) : JavaCode.string(name.name());
	}

	@Override
	public Consumer<JavaLayout> visit(CreateObject operation) {
		return op("create", this.specs.object(operation.object().id(), operation.object().text()));
	}

	@Override
	public Consumer<JavaLayout> visit(ReplaceObject operation) {
		return op("replace", this.specs.object(operation.from().id(), operation.from().text()),
				this.specs.object(operation.to().id(), operation.to().text()));
	}

	@Override
	public Consumer<JavaLayout> visit(DropObject operation) {
		return op("drop",
				JavaSpecs.existence(this.specs.object(operation.object(), operation.text()), operation.existence()));
	}

}
