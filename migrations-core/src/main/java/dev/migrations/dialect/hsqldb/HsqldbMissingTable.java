package dev.migrations.dialect.hsqldb;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a table that does not exist from a column: the failure names what was not found,
 * and the statement tells whether that is where a table stands.
 */
final class HsqldbMissingTable {

	/** "user lacks privilege or object not found". */
	static final int NOT_FOUND = -5501;

	private static final Pattern NAME = Pattern.compile("object not found: (.+?)(?: in statement \\[.*)?$",
			Pattern.DOTALL);

	private static final Pattern TABLE = Pattern
		.compile("(?i)\\b(?:from|into|update|join|table)\\s+(?:(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)\\s*\\.\\s*)?"
				+ "(?:\"((?:[^\"]|\"\")+)\"|([\\w$]+))");

	private HsqldbMissingTable() {
	}

	static boolean isMissing(SQLException failure, String sql) {
		Matcher name = NAME.matcher(String.valueOf(failure.getMessage()));
		if (failure.getErrorCode() != NOT_FOUND || !name.find()) {
			return false;
		}
		String missing = name.group(1);
		Matcher table = TABLE.matcher(sql);
		while (table.find()) {
			String exact = (table.group(1) != null) ? table.group(1).replace("\"\"", "\"")
					: table.group(2).toUpperCase(Locale.ROOT);
			if (missing.equals(exact) || missing.endsWith("." + exact)) {
				return true;
			}
		}
		return false;
	}

}
