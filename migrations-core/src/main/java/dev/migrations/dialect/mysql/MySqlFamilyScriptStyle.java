package dev.migrations.dialect.mysql;

import java.util.List;

import dev.migrations.dialect.ScriptStyle;

/**
 * Scripts for the clients of MySQL and MariaDB, which stop at the first error of a file.
 *
 * @since 0.1.0
 */
public abstract class MySqlFamilyScriptStyle implements ScriptStyle {

	@Override
	public String begin() {
		return "START TRANSACTION;";
	}

	/**
	 * The client knows no bodies: a statement that holds a semicolon needs another
	 * delimiter.
	 */
	@Override
	public String terminated(String sql) {
		String statement = sql.strip();
		String text = statement.endsWith(";") ? statement.substring(0, statement.length() - 1).stripTrailing()
				: statement;
		if (text.contains(";")) {
			String delimiter = delimiter(text);
			return "DELIMITER " + delimiter + "\n" + text + "\n" + delimiter + "\nDELIMITER ;";
		}
		String lastLine = text.substring(text.lastIndexOf('\n') + 1);
		// a semicolon behind a comment would be part of it
		boolean comment = lastLine.contains("--") || lastLine.contains("#");
		return comment ? text + "\n;" : text + ";";
	}

	private static String delimiter(String text) {
		String delimiter = "//";
		while (text.contains(delimiter)) {
			delimiter += "/";
		}
		return delimiter;
	}

	/**
	 * Whether the rows of the version table are others, as a condition.
	 */
	protected static String elsewhere(String versionTable, List<String> revisions) {
		String rows = "SELECT count(*) FROM " + versionTable;
		return revisions.isEmpty() ? "(" + rows + ") > 0" : "(" + rows + " WHERE version_num IN ('"
				+ String.join("', '", revisions) + "')) < " + revisions.size();
	}

	/**
	 * The rows of the version table as one text, as an expression.
	 */
	protected static String place(String versionTable) {
		return "(SELECT coalesce(group_concat(version_num ORDER BY version_num SEPARATOR ', '), 'base') FROM "
				+ versionTable + ")";
	}

	/**
	 * Revisions in words.
	 */
	protected static String words(List<String> revisions) {
		return revisions.isEmpty() ? "base" : String.join(", ", revisions);
	}

}
