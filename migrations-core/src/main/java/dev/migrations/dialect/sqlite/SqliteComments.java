package dev.migrations.dialect.sqlite;

import java.util.regex.Pattern;

/**
 * Comments of tables and columns. SQLite has none as objects, but it keeps the statement
 * that created a table as it was written, with the comments in it, and edits that text
 * when the table is altered (its manual, "The Schema Table"): so a comment is one of SQL,
 * behind the name of the table or the definition of the column.
 */
final class SqliteComments {

	private static final Pattern END = Pattern.compile("\\*(\\\\*)/");

	private static final Pattern ESCAPED_END = Pattern.compile("\\*(\\\\*)\\\\/");

	private SqliteComments() {
	}

	static String write(String comment) {
		return "/* " + END.matcher(comment).replaceAll("*$1\\\\/") + " */";
	}

	/**
	 * The comment that the SQL comment holds.
	 */
	static String read(String text) {
		String inner = text.substring(2, text.endsWith("*/") && text.length() >= 4 ? text.length() - 2 : text.length());
		String unpadded = (inner.length() > 1 && inner.startsWith(" ") && inner.endsWith(" "))
				? inner.substring(1, inner.length() - 1) : inner;
		return ESCAPED_END.matcher(unpadded).replaceAll("*$1/");
	}

}
