package dev.migrations.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the value of {@code revises} stands in the source of a Java revision.
 *
 * @param start where it starts
 * @param end where it ends, exclusive
 */
record RevisesAttribute(int start, int end) {

	// what hides text comes first, so that nothing inside of it is found
	private static final Pattern TOKEN = Pattern
		.compile("/\\*.*?\\*/|//[^\\r\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'"
				+ "|@\\s*(?:[\\w.]+\\.)?Revision\\s*\\(|revises\\s*=|[(){},]", Pattern.DOTALL);

	/**
	 * Finds it in the first {@code @Revision} of the source.
	 */
	static Optional<RevisesAttribute> find(String source) {
		Matcher tokens = TOKEN.matcher(source);
		boolean inside = false;
		int depth = 0;
		int start = -1;
		while (tokens.find()) {
			String token = tokens.group();
			if (!inside) {
				inside = token.startsWith("@");
			}
			else if (start < 0) {
				start = (depth == 0 && token.startsWith("revises")) ? tokens.end() : -1;
				depth += depth(token);
				if (depth < 0) {
					return Optional.empty();
				}
			}
			else {
				if (depth == 0 && (token.equals(",") || token.equals(")"))) {
					return Optional.of(trimmed(source, start, tokens.start()));
				}
				depth += depth(token);
			}
		}
		return Optional.empty();
	}

	private static int depth(String token) {
		return switch (token) {
			case "(", "{" -> 1;
			case ")", "}" -> -1;
			default -> 0;
		};
	}

	private static RevisesAttribute trimmed(String source, int start, int end) {
		int from = start;
		int to = end;
		while (from < to && Character.isWhitespace(source.charAt(from))) {
			from++;
		}
		while (to > from && Character.isWhitespace(source.charAt(to - 1))) {
			to--;
		}
		return new RevisesAttribute(from, to);
	}

}
