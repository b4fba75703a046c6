package dev.migrations.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Strings as Java source. Letters of every script stay readable; what cannot be seen is
 * escaped.
 */
final class JavaLiteral {

	private JavaLiteral() {
	}

	/**
	 * The value as a string literal.
	 */
	static String of(String value) {
		StringBuilder literal = new StringBuilder("\"");
		value.codePoints().forEach((character) -> {
			switch (character) {
				case '\n' -> literal.append("\\n");
				case '"' -> literal.append("\\\"");
				default -> escape(character, literal);
			}
		});
		return literal.append('"').toString();
	}

	/**
	 * The lines between the delimiters of a text block with this value, not indented; the
	 * last one ends in the closing delimiter.
	 */
	static List<String> textBlock(String value) {
		List<String> lines = new ArrayList<>();
		boolean quoted = value.endsWith("\"");
		for (String line : (quoted ? value.substring(0, value.length() - 1) : value).split("\n", -1)) {
			lines.add(textBlockLine(line));
		}
		int last = lines.size() - 1;
		lines.set(last, lines.get(last) + (quoted ? "\\\"" : ""));
		if (isIndented(value)) {
			// with the delimiter in a line of its own, the indentation is part of the
			// value
			lines.set(last, lines.get(last) + "\\");
			lines.add("\"\"\"");
		}
		else {
			lines.set(last, lines.get(last) + "\"\"\"");
		}
		return lines;
	}

	private static boolean isIndented(String value) {
		return value.lines()
			.filter((line) -> !line.isBlank())
			.allMatch((line) -> Character.isWhitespace(line.charAt(0))) && !value.endsWith("\n");
	}

	private static String textBlockLine(String line) {
		StringBuilder escaped = new StringBuilder();
		line.codePoints().forEach((character) -> {
			if (character == '\t') {
				escaped.append('\t');
			}
			else {
				escape(character, escaped);
			}
		});
		String text = escaped.toString().replace("\"\"\"", "\"\"\\\"");
		if (text.endsWith(" ")) {
			return text.substring(0, text.length() - 1) + "\\s";
		}
		return text.endsWith("\t") ? text.substring(0, text.length() - 1) + "\\t" : text;
	}

	private static void escape(int character, StringBuilder target) {
		switch (character) {
			case '\\' -> target.append("\\\\");
			case '\t' -> target.append("\\t");
			case '\r' -> target.append("\\r");
			default -> {
				if (isVisible(character)) {
					target.appendCodePoint(character);
				}
				else if (character < ' ') {
					target.append(String.format("\\%03o", character));
				}
				else {
					for (char unit : Character.toChars(character)) {
						target.append(String.format("\\u%04x", (int) unit));
					}
				}
			}
		}
	}

	private static boolean isVisible(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			case Character.SPACE_SEPARATOR -> character == ' ';
			default -> true;
		};
	}

}
