package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of a statement that SQLite keeps in its schema. SQLite has parsed the
 * statement, so that every token of it is whole.
 *
 * @param kind what it is
 * @param start where it starts in the statement
 * @param end where it ends, exclusive
 * @param text its text
 */
record SqliteToken(Kind kind, int start, int end, String text) {

	private static final Pattern TOKEN = Pattern.compile("(?s)(?<blank>\\s+|--[^\\n]*+)|(?<comment>/\\*.*?(?:\\*/|$))"
			+ "|(?<string>[xX]?'[^']*+(?:''[^']*+)*+')"
			+ "|(?<quoted>\"[^\"]*+(?:\"\"[^\"]*+)*+\"|`[^`]*+(?:``[^`]*+)*+`|\\[[^]]*+])"
			+ "|(?<word>[A-Za-z_\\x{80}-\\x{10ffff}][\\w$\\x{80}-\\x{10ffff}]*+)"
			+ "|(?<number>0[xX]\\p{XDigit}+|(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:[eE][-+]?\\d+)?)|(?<symbol>.)");

	enum Kind {

		WORD, QUOTED, STRING, NUMBER, SYMBOL, COMMENT

	}

	/**
	 * The tokens of a statement. Blanks and comments to the end of a line are none.
	 */
	static List<SqliteToken> of(String sql) {
		List<SqliteToken> tokens = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(sql);
		while (matcher.find()) {
			if (matcher.group("blank") == null) {
				tokens.add(new SqliteToken(kind(matcher), matcher.start(), matcher.end(), matcher.group()));
			}
		}
		return tokens;
	}

	private static Kind kind(Matcher matcher) {
		for (Kind kind : Kind.values()) {
			if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
				return kind;
			}
		}
		throw new IllegalStateException("No kind of token: " + matcher.group());
	}

	/**
	 * Whether it is the keyword, or the symbol.
	 */
	boolean is(String expected) {
		return (this.kind == Kind.WORD || this.kind == Kind.SYMBOL) && this.text.equalsIgnoreCase(expected);
	}

	boolean isOneOf(String... expected) {
		for (String each : expected) {
			if (is(each)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The name that it is, without quotes. SQLite takes strings for names where only a
	 * name makes sense.
	 */
	String name() {
		char first = this.text.charAt(0);
		if (this.kind == Kind.WORD || this.text.length() < 2) {
			return this.text;
		}
		String inner = this.text.substring(1, this.text.length() - 1);
		return (first == '[') ? inner : inner.replace("" + first + first, "" + first);
	}

	/**
	 * Whether it may be the name. SQLite compares names without regard to the case of
	 * ASCII letters.
	 */
	boolean isName(String expected) {
		return (this.kind == Kind.WORD || this.kind == Kind.QUOTED) && same(name(), expected);
	}

	/**
	 * Whether two names mean the same to SQLite.
	 */
	static boolean same(String left, String right) {
		return folded(left).equals(folded(right));
	}

	/**
	 * The name with its ASCII letters in lower case.
	 */
	static String folded(String name) {
		StringBuilder folded = new StringBuilder(name);
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			if (c >= 'A' && c <= 'Z') {
				folded.setCharAt(i, (char) (c + ('a' - 'A')));
			}
		}
		return folded.toString();
	}

}
