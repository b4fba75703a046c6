package dev.migrations.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression of a generated revision, before it is laid out in lines.
 */
sealed interface JavaCode {

	/**
	 * The expression in one line.
	 */
	String flat();

	static JavaCode text(String text) {
		return new Text(text);
	}

	static JavaCode string(String value) {
		return new StringValue(value);
	}

	static Chain call(String name, JavaCode... arguments) {
		return call(name, List.of(arguments));
	}

	static Chain call(String name, List<JavaCode> arguments) {
		return new Chain(List.of(new Call(name, arguments, false)));
	}

	/**
	 * A call whose arguments but the first have a line each.
	 */
	static Chain list(String name, List<JavaCode> arguments) {
		return new Chain(List.of(new Call(name, arguments, arguments.size() > 1)));
	}

	/**
	 * Something short that is never broken: a number, a name.
	 */
	record Text(String flat) implements JavaCode {

	}

	/**
	 * A string.
	 */
	record StringValue(String value) implements JavaCode {

		@Override
		public String flat() {
			return JavaLiteral.of(this.value);
		}

	}

	/**
	 * A call and calls on its result.
	 */
	record Chain(List<Call> calls) implements JavaCode {

		Chain then(String name, JavaCode... arguments) {
			return then(name, List.of(arguments));
		}

		Chain then(String name, List<JavaCode> arguments) {
			List<Call> longer = new ArrayList<>(this.calls);
			longer.add(new Call(name, arguments, false));
			return new Chain(List.copyOf(longer));
		}

		@Override
		public String flat() {
			return this.calls.stream().map(Call::flat).collect(Collectors.joining("."));
		}

	}

	/**
	 * A call of a method or constructor.
	 *
	 * @param name what stands before the parenthesis
	 * @param arguments the arguments
	 * @param list whether each argument but the first has a line of its own
	 */
	record Call(String name, List<JavaCode> arguments, boolean list) {

		String flat() {
			return this.arguments.stream().map(JavaCode::flat).collect(Collectors.joining(", ", this.name + "(", ")"));
		}

	}

}
