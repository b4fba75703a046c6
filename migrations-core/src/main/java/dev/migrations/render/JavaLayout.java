package dev.migrations.render;

import java.util.List;

import dev.migrations.render.JavaCode.Call;
import dev.migrations.render.JavaCode.Chain;
import dev.migrations.render.JavaCode.StringValue;

/**
 * Lays expressions out in lines of 120 columns, with tabs of 4, as Spring's formatter
 * does: what fits stays in one line; a chain is broken before its dots, a call between
 * its arguments, a string between words.
 */
final class JavaLayout {

	private static final int LINE = 120;

	private static final int TAB = 4;

	private static final int CONTINUATION = 2;

	private final StringBuilder out = new StringBuilder();

	private int tabs;

	JavaLayout(int tabs) {
		this.tabs = tabs;
	}

	void statement(JavaCode code) {
		newLine(this.tabs);
		append(code, this.tabs, 1);
		this.out.append(';');
	}

	void expression(JavaCode code) {
		append(code, this.tabs, 0);
	}

	/**
	 * A call with a string of several lines.
	 */
	void textBlockStatement(String name, String value, List<JavaCode> others) {
		newLine(this.tabs);
		this.out.append(name).append("(\"\"\"");
		for (String line : JavaLiteral.textBlock(value)) {
			newLine(line.isEmpty() ? 0 : this.tabs + CONTINUATION);
			this.out.append(line);
		}
		for (JavaCode other : others) {
			this.out.append(',');
			int line = startArgument(fits(other, 3), this.tabs);
			append(other, line, 2);
		}
		this.out.append(");");
	}

	void open(String line) {
		newLine(this.tabs++);
		this.out.append(line);
	}

	/**
	 * A call whose last argument is a function of several statements.
	 */
	void open(String name, JavaCode argument, String parameter) {
		newLine(this.tabs);
		this.out.append(name).append('(');
		append(argument, this.tabs, parameter.length() + 7);
		this.out.append(", ").append(parameter).append(" -> {");
		this.tabs++;
	}

	void close(String line) {
		newLine(--this.tabs);
		this.out.append(line);
	}

	private void newLine(int indentation) {
		if (!this.out.isEmpty()) {
			this.out.append('\n');
		}
		this.out.append("\t".repeat(indentation));
	}

	/**
	 * Appends an expression.
	 * @param code the expression
	 * @param indentation the tabs of the line it starts in
	 * @param suffix the columns that must stay free after it
	 */
	private void append(JavaCode code, int indentation, int suffix) {
		if (fits(code, suffix) && !isList(code)) {
			this.out.append(code.flat());
		}
		else if (code instanceof StringValue string) {
			appendPieces(string.value(), indentation, suffix);
		}
		else if (code instanceof Chain chain) {
			appendChain(chain, indentation, suffix);
		}
		else {
			this.out.append(code.flat());
		}
	}

	private void appendChain(Chain chain, int indentation, int suffix) {
		int last = chain.calls().size() - 1;
		appendCall(chain.calls().get(0), indentation, (last == 0) ? suffix : 0);
		for (int i = 1; i <= last; i++) {
			newLine(indentation + CONTINUATION);
			this.out.append('.');
			appendCall(chain.calls().get(i), indentation + CONTINUATION, (i == last) ? suffix : 0);
		}
	}

	private void appendCall(Call call, int indentation, int suffix) {
		this.out.append(call.name()).append('(');
		List<JavaCode> arguments = call.arguments();
		int last = arguments.size() - 1;
		for (int i = 0; i <= last; i++) {
			JavaCode argument = arguments.get(i);
			int after = (i == last) ? suffix + 1 : 1;
			int line = indentation;
			if (i > 0) {
				this.out.append(',');
				boolean stays = !call.list() && (fits(argument, after + 1) || i == last && isLambda(argument));
				line = startArgument(stays, indentation);
			}
			append(argument, line, after);
		}
		this.out.append(')');
	}

	/**
	 * Goes to where the next argument starts, and answers the tabs of that line.
	 */
	private int startArgument(boolean stays, int indentation) {
		if (stays) {
			this.out.append(' ');
			return indentation;
		}
		newLine(indentation + CONTINUATION);
		return indentation + CONTINUATION;
	}

	private static boolean isLambda(JavaCode code) {
		return code instanceof Chain chain && chain.calls().get(0).name().contains(" -> ");
	}

	private void appendPieces(String value, int indentation, int suffix) {
		String rest = value;
		while (JavaLiteral.of(rest).length() + suffix > LINE - column()) {
			int end = pieceEnd(rest, LINE - column());
			if (end == rest.length()) {
				break;
			}
			this.out.append(JavaLiteral.of(rest.substring(0, end)));
			rest = rest.substring(end);
			newLine(indentation + CONTINUATION);
			this.out.append("+ ");
		}
		this.out.append(JavaLiteral.of(rest));
	}

	/**
	 * Where to cut: after a line's end, after the last space that fits, or not at all.
	 */
	private static int pieceEnd(String value, int columns) {
		int lineEnd = value.indexOf('\n') + 1;
		if (lineEnd > 0 && width(value, lineEnd) <= columns) {
			return lineEnd;
		}
		int end = value.lastIndexOf(' ', Math.min(columns, value.length() - 2)) + 1;
		while (end > 1 && width(value, end) > columns) {
			end = value.lastIndexOf(' ', end - 2) + 1;
		}
		if (end <= 1) {
			end = value.indexOf(' ', 1) + 1;
		}
		return (end > 0) ? end : value.length();
	}

	private static int width(String value, int end) {
		return JavaLiteral.of(value.substring(0, end)).length();
	}

	private boolean fits(JavaCode code, int suffix) {
		return column() + code.flat().length() + suffix <= LINE;
	}

	private static boolean isList(JavaCode code) {
		return code instanceof Chain chain && chain.calls().get(0).list();
	}

	private int column() {
		int column = 0;
		for (int i = this.out.lastIndexOf("\n") + 1; i < this.out.length(); i++) {
			column += (this.out.charAt(i) == '\t') ? TAB : 1;
		}
		return column;
	}

	@Override
	public String toString() {
		return this.out.toString();
	}

}
