package dev.migrations.dialect;

import dev.migrations.dialect.SqlSyntax.Feature;

/**
 * Finds where a quoted string or name ends, whatever the database quotes with.
 */
final class SqlQuotes {

	private final String text;

	private final SqlSyntax syntax;

	private final ScriptLines lines;

	SqlQuotes(String text, SqlSyntax syntax, ScriptLines lines) {
		this.text = text;
		this.syntax = syntax;
		this.lines = lines;
	}

	/**
	 * Where the quote that starts at a position ends; the position itself if none does.
	 */
	int endOf(int start) {
		char first = this.text.charAt(start);
		boolean backslash = this.syntax.has(Feature.BACKSLASH_ESCAPES);
		if (first == '\'') {
			return endOfQuote("string", start, start, first, backslash);
		}
		if (first == '"') {
			return endOfQuote("quoted name", start, start, first, backslash);
		}
		if (first == '`' && this.syntax.has(Feature.BACKTICK_QUOTES)) {
			return endOfQuote("quoted name", start, start, first, false);
		}
		if (first == '[' && this.syntax.has(Feature.BRACKET_QUOTES)) {
			return endOfQuote("quoted name", start, start, ']', false);
		}
		return (first == '$') ? endOfDollarQuote(start) : start;
	}

	/**
	 * Where the string ends that a word is the prefix of, as in {@code E'...'}; the end
	 * of the word if it is none. Prefixes that change nothing about the end are not
	 * looked at.
	 */
	int endOfPrefixed(String word, int start, int wordEnd) {
		if (!this.text.startsWith("'", wordEnd)) {
			return wordEnd;
		}
		if (this.syntax.has(Feature.ESCAPE_STRINGS) && word.equals("E")) {
			return endOfEscapeString(start, wordEnd);
		}
		if (this.syntax.has(Feature.ALTERNATIVE_QUOTES) && (word.equals("Q") || word.equals("NQ"))
				&& wordEnd + 1 < this.text.length()) {
			return endOfAlternativeQuote(start, wordEnd + 1);
		}
		return wordEnd;
	}

	private int endOfQuote(String what, int opening, int quote, char closing, boolean backslash) {
		for (int at = quote + 1; at < this.text.length(); at++) {
			char c = this.text.charAt(at);
			if (c == '\\' && backslash) {
				at++;
			}
			else if (c == closing) {
				if (!this.text.startsWith(String.valueOf(closing), at + 1)) {
					return at + 1;
				}
				at++;
			}
		}
		throw this.lines.unclosed(what, this.text.substring(opening, quote + 1), opening,
				"Close it with " + closing + ", and write each " + closing + " inside it twice.");
	}

	/**
	 * Strings separated by nothing but a line break are one, and the prefix of the first
	 * holds for all (PostgreSQL manual, Lexical Structure).
	 */
	private int endOfEscapeString(int start, int quote) {
		int end = endOfQuote("string", start, quote, '\'', true);
		int next = continuation(end);
		while (next > end) {
			end = endOfQuote("string", next, next, '\'', true);
			next = continuation(end);
		}
		return end;
	}

	/**
	 * Where the string goes on that ends at a position; the position itself if it does
	 * not.
	 */
	private int continuation(int end) {
		int next = end;
		boolean lineBreak = false;
		while (next < this.text.length() && (this.text.charAt(next) <= ' ' || this.text.startsWith("--", next))) {
			lineBreak |= this.text.charAt(next) == '\n' || this.text.charAt(next) == '\r';
			next = (this.text.charAt(next) == '-') ? this.lines.endOf(next) : next + 1;
		}
		return (lineBreak && this.text.startsWith("'", next)) ? next : end;
	}

	private int endOfDollarQuote(int start) {
		int tagEnd = start + 1;
		if (this.syntax.has(Feature.DOLLAR_QUOTES)) {
			while (tagEnd < this.text.length() && isTagPart(this.text.charAt(tagEnd), tagEnd == start + 1)) {
				tagEnd++;
			}
		}
		else if (!this.syntax.has(Feature.DOUBLE_DOLLAR_QUOTES)) {
			return start;
		}
		if (!this.text.startsWith("$", tagEnd)) {
			return start;
		}
		String tag = this.text.substring(start, tagEnd + 1);
		int closing = this.text.indexOf(tag, tagEnd + 1);
		if (closing < 0) {
			throw this.lines.unclosed("dollar quote", tag, start, "Close it with " + tag + ".");
		}
		return closing + tag.length();
	}

	private int endOfAlternativeQuote(int start, int delimiter) {
		char opening = this.text.charAt(delimiter);
		int pair = "[{(<".indexOf(opening);
		String closing = ((pair < 0) ? opening : "]})>".charAt(pair)) + "'";
		int end = this.text.indexOf(closing, delimiter + 1);
		if (end < 0) {
			throw this.lines.unclosed("string", this.text.substring(start, delimiter + 1), start,
					"Close it with " + closing + ".");
		}
		return end + closing.length();
	}

	private static boolean isTagPart(char c, boolean first) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80
				|| (!first && c >= '0' && c <= '9');
	}

}
