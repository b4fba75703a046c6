package dev.migrations.dialect;

import java.util.Locale;

import dev.migrations.dialect.SqlSyntax.Feature;

/**
 * Cuts a script into tokens, in one pass. Whatever may hide a terminator (quotes,
 * comments) is one token.
 */
final class SqlScanner {

	private final String text;

	private final SqlSyntax syntax;

	private final SqlQuotes quotes;

	private final ScriptLines lines;

	private String terminator = ";";

	private int position;

	SqlScanner(String text, SqlSyntax syntax, ScriptLines lines) {
		this.text = text;
		this.syntax = syntax;
		this.lines = lines;
		this.quotes = new SqlQuotes(text, syntax, lines);
	}

	/**
	 * The next token; again and again one of kind {@code END} when there are no more.
	 */
	SqlToken next() {
		SqlToken token = scan(this.position);
		this.position = token.end();
		return token;
	}

	/**
	 * Goes on at a later position.
	 */
	void skipTo(int target) {
		this.position = target;
	}

	/**
	 * What ends a statement from now on.
	 */
	void terminator(String terminator) {
		this.terminator = terminator;
	}

	String terminator() {
		return this.terminator;
	}

	private SqlToken scan(int start) {
		if (start >= this.text.length()) {
			return new SqlToken(SqlToken.Kind.END, start, start, "");
		}
		char first = this.text.charAt(start);
		if (isBlank(first)) {
			return new SqlToken(SqlToken.Kind.BLANK, start, endOfBlanks(start), "");
		}
		// before comments and quotes, as the clients do: DELIMITER // and DELIMITER $$
		if (startsTerminator(start)) {
			return new SqlToken(SqlToken.Kind.TERMINATOR, start, start + this.terminator.length(), this.terminator);
		}
		if (startsLineComment(first, start)) {
			return new SqlToken(SqlToken.Kind.COMMENT, start, this.lines.endOf(start), "");
		}
		if (this.text.startsWith("/*", start)) {
			boolean executable = isExecutable(start);
			return new SqlToken(executable ? SqlToken.Kind.QUOTED : SqlToken.Kind.COMMENT, start,
					endOfComment(start, executable), "");
		}
		int end = this.quotes.endOf(start);
		if (end > start) {
			return new SqlToken(SqlToken.Kind.QUOTED, start, end, "");
		}
		return isWordPart(first) ? word(start)
				: new SqlToken(SqlToken.Kind.SYMBOL, start, start + 1, String.valueOf(first));
	}

	private SqlToken word(int start) {
		int end = start + 1;
		while (end < this.text.length() && isWordPart(this.text.charAt(end)) && !startsTerminator(end)) {
			end++;
		}
		String word = capitals(this.text.substring(start, end));
		int quoteEnd = this.quotes.endOfPrefixed(word, start, end);
		return (quoteEnd > end) ? new SqlToken(SqlToken.Kind.QUOTED, start, quoteEnd, "")
				: new SqlToken(SqlToken.Kind.WORD, start, end, word);
	}

	/**
	 * Some letters beyond ASCII have capitals within it, but no keyword holds them.
	 */
	private static String capitals(String word) {
		return word.chars().allMatch((c) -> c < 0x80) ? word.toUpperCase(Locale.ROOT) : word;
	}

	private boolean startsTerminator(int start) {
		if (!this.text.startsWith(this.terminator, start)) {
			return false;
		}
		int end = start + this.terminator.length();
		boolean wordLike = Character.isLetterOrDigit(this.terminator.charAt(0));
		return !wordLike || (!isWordPartAt(start - 1) && !isWordPartAt(end));
	}

	private boolean startsLineComment(char first, int start) {
		if (first == '-') {
			return this.text.startsWith("--", start) && (!this.syntax.has(Feature.DASH_COMMENTS_NEED_BLANK)
					|| start + 2 == this.text.length() || this.text.charAt(start + 2) <= ' ');
		}
		if (first == '/') {
			return this.syntax.has(Feature.SLASH_COMMENTS) && this.text.startsWith("//", start);
		}
		return first == '#' && this.syntax.has(Feature.HASH_COMMENTS);
	}

	private boolean isExecutable(int start) {
		return this.syntax.has(Feature.EXECUTABLE_COMMENTS)
				&& (this.text.startsWith("!", start + 2) || this.text.startsWith("M!", start + 2));
	}

	private int endOfComment(int start, boolean executable) {
		boolean nested = executable || this.syntax.has(Feature.NESTED_COMMENTS);
		int depth = 1;
		for (int at = start + 2; at < this.text.length(); at++) {
			if (this.text.startsWith("*/", at)) {
				depth--;
				at++;
			}
			else if (nested && this.text.startsWith("/*", at)) {
				depth++;
				at++;
			}
			if (depth == 0) {
				return at + 1;
			}
		}
		throw this.lines.unclosed("comment", "/*", start, "Close it with */" + (this.syntax.has(Feature.NESTED_COMMENTS)
				? "; comments nest in this database, so each /* inside it needs a */ of its own." : "."));
	}

	private int endOfBlanks(int start) {
		int end = start + 1;
		while (end < this.text.length() && isBlank(this.text.charAt(end))) {
			end++;
		}
		return end;
	}

	private boolean isWordPartAt(int at) {
		return at >= 0 && at < this.text.length() && isWordPart(this.text.charAt(at));
	}

	private static boolean isBlank(char c) {
		return c <= ' ' || c == '\uFEFF';
	}

	private static boolean isWordPart(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'
				|| c >= 0x80;
	}

}
