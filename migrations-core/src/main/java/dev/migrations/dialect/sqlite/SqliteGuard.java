package dev.migrations.dialect.sqlite;

/**
 * A query that fails where it must not go on. SQLite raises errors in triggers only; a
 * path in JSON that is none is an error that tells the path.
 */
final class SqliteGuard {

	private SqliteGuard() {
	}

	/**
	 * A query that fails if the condition holds.
	 * @param message what is wrong
	 * @param condition the condition in SQL
	 */
	static String where(String message, String condition) {
		return "SELECT json_extract('{}', " + SqliteCatalogue.literal(message) + ")\n    WHERE " + condition;
	}

}
