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
	private static final String HIDING = "/\\*.*?\\*/|//[^\\r\\n]*|\"\"\"(?:\\\\.|(?!\"\"\").)*+\"\"\""
			+ "|\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'";

	private static final Pattern TOKEN = Pattern
		.compile(HIDING + "|@\\s*(?:[\\w.]+\\.)?Revision\\s*\\(|\\brevises\\s*=|[(){},]", Pattern.DOTALL);

	/**
	 * Finds it in the first {@code @Revision} of the source.
	 */
	static Optional<RevisesAttribute> find(String source) {
		Matcher tokens = TOKEN.matcher(source);
		StringBuilder code = new StringBuilder(source);
		boolean inside = false;
		int depth = 0;
		int start = -1;
		while (tokens.find()) {
			String token = tokens.group();
			if (isComment(token)) {
				code.replace(tokens.start(), tokens.end(), " ".repeat(token.length()));
			}
			else if (!inside) {
				inside = token.startsWith("@");
			}
			else if (depth == 0 && start >= 0 && (token.equals(",") || token.equals(")"))) {
				return Optional.of(trimmed(code, start, tokens.start()));
			}
			else if (depth == 0 && start < 0 && token.startsWith("revises")) {
				start = tokens.end();
			}
			else {
				depth += depth(token);
				if (depth < 0) {
					return Optional.empty();
				}
			}
		}
		return Optional.empty();
	}

	private static boolean isComment(String token) {
		return token.startsWith("//") || token.startsWith("/*");
	}

	private static int depth(String token) {
		return switch (token) {
			case "(", "{" -> 1;
			case ")", "}" -> -1;
			default -> 0;
		};
	}

	/**
	 * The value without what is around it, comments among it.
	 */
	private static RevisesAttribute trimmed(CharSequence code, int start, int end) {
		int from = start;
		int to = end;
		while (from < to && Character.isWhitespace(code.charAt(from))) {
			from++;
		}
		while (to > from && Character.isWhitespace(code.charAt(to - 1))) {
			to--;
		}
		return new RevisesAttribute(from, to);
	}

}
