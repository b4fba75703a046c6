package dev.migrations.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrations.operation.Assignment;
import dev.migrations.operation.Backfill;
import dev.migrations.operation.BulkInsert;
import dev.migrations.operation.DeleteRows;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Operation;
import dev.migrations.operation.UpdateRows;
import dev.migrations.render.JavaCode.Chain;
import org.jspecify.annotations.Nullable;

/**
 * Says operations on rows, and what users wrote.
 */
abstract class JavaRowStatements extends JavaObjectStatements {

	JavaRowStatements(String receiver, JavaSpecs specs) {
		super(receiver, specs);
	}

	@Override
	public Consumer<JavaLayout> visit(ExecuteSql operation) {
		List<JavaCode> binds = operation.binds().stream().map((value) -> bind(value, operation)).toList();
		if (operation.sql().contains("\n")) {
			return (layout) -> layout.textBlockStatement(this.receiver + ".execute", operation.sql(), binds);
		}
		return op("execute", Stream.concat(Stream.of(JavaCode.string(operation.sql())), binds.stream()).toList());
	}

	JavaCode bind(@Nullable Object value, Operation operation) {
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

	Chain assigned(Chain spec, List<Assignment> assignments, Operation operation) {
		for (Assignment each : assignments) {
			JavaCode value = (each.expression() != null) ? this.specs.word("sql", JavaCode.string(each.expression()))
					: bind(each.value(), operation);
			spec = spec.then("set", JavaCode.string(each.column()), value);
		}
		return spec;
	}

	Chain condition(Chain spec, @Nullable String where, List<@Nullable Object> binds, Operation operation) {
		if (where == null) {
			return spec.then("allRows");
		}
		List<JavaCode> arguments = new ArrayList<>(List.of(JavaCode.string(where)));
		binds.forEach((value) -> arguments.add(bind(value, operation)));
		return spec.then("where", arguments);
	}

}
