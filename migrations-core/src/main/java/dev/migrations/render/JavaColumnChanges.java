package dev.migrations.render;

import java.util.List;
import java.util.stream.Stream;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.render.JavaCode.Chain;

/**
 * Says changes of a column as the function that {@code op.alterColumn} takes:
 * {@code c -> c.nullable(false, true)}.
 */
final class JavaColumnChanges implements ColumnChange.Visitor<JavaCode.Call> {

	private final JavaSpecs specs;

	JavaColumnChanges(JavaSpecs specs) {
		this.specs = specs;
	}

	Chain chain(AlterColumn operation) {
		List<JavaCode.Call> calls = Stream
			.concat(operation.changes().stream().map((change) -> change.accept(this)),
					Stream.ofNullable(operation.existing())
						.map((existing) -> call("existing", this.specs.column(existing))))
			.toList();
		JavaCode.Call first = calls.get(0);
		Chain chain = JavaCode.call("c -> c." + first.name(), first.arguments());
		for (JavaCode.Call call : calls.subList(1, calls.size())) {
			chain = chain.then(call.name(), call.arguments());
		}
		return chain;
	}

	private static JavaCode.Call call(String name, JavaCode... arguments) {
		return new JavaCode.Call(name, List.of(arguments), false);
	}

	@Override
	public JavaCode.Call visit(ColumnChange.SetType change) {
		JavaCode from = this.specs.type(change.from());
		JavaCode to = this.specs.type(change.to());
		return (change.using() != null) ? call("type", from, to, JavaCode.string(change.using()))
				: call("type", from, to);
	}

	@Override
	public JavaCode.Call visit(ColumnChange.SetNullable change) {
		return call("nullable", JavaCode.text(String.valueOf(change.from())),
				JavaCode.text(String.valueOf(change.to())));
	}

	@Override
	public JavaCode.Call visit(ColumnChange.SetServerDefault change) {
		return call("serverDefault", this.specs.serverDefault(change.from()), this.specs.serverDefault(change.to()));
	}

	@Override
	public JavaCode.Call visit(ColumnChange.SetIdentity change) {
		return call("identity", this.specs.nullable(change.from()), this.specs.nullable(change.to()));
	}

	@Override
	public JavaCode.Call visit(ColumnChange.SetComputed change) {
		return call("computed", this.specs.nullable(change.from()), this.specs.nullable(change.to()));
	}

	@Override
	public JavaCode.Call visit(ColumnChange.SetCollation change) {
		return call("collation", this.specs.type(change.type()), this.specs.nullable(change.from()),
				this.specs.nullable(change.to()));
	}

	@Override
	public JavaCode.Call visit(ColumnChange.SetComment change) {
		return call("comment", this.specs.nullable(change.from()), this.specs.nullable(change.to()));
	}

	@Override
	public JavaCode.Call visit(ColumnChange.Rename change) {
		return call("rename", JavaCode.string(change.to()));
	}

}
