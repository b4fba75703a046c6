package dev.migrations.dialect.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrations.dialect.SessionState;

/**
 * The settings of a session that change what statements do ("PRAGMA Statements" in
 * SQLite's manual). Within a transaction SQLite does not change the first.
 *
 * @param foreignKeys whether foreign keys are enforced
 * @param legacyAlterTable whether renaming a table leaves views and triggers alone
 * @param ignoreCheckConstraints whether checks are not enforced
 * @param recursiveTriggers whether triggers call themselves
 */
record SqliteSessionState(boolean foreignKeys, boolean legacyAlterTable, boolean ignoreCheckConstraints,
		boolean recursiveTriggers) implements SessionState {

	static SqliteSessionState of(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT foreign_keys, legacy_alter_table, "
						+ "ignore_check_constraints, recursive_triggers FROM pragma_foreign_keys, "
						+ "pragma_legacy_alter_table, pragma_ignore_check_constraints, pragma_recursive_triggers")) {
			row.next();
			return new SqliteSessionState(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4));
		}
	}

	@Override
	public void restore(Connection connection) throws SQLException {
		SqliteSessionState now = of(connection);
		if (now.equals(this)) {
			return;
		}
		set(connection, "foreign_keys", this.foreignKeys);
		set(connection, "legacy_alter_table", this.legacyAlterTable);
		set(connection, "ignore_check_constraints", this.ignoreCheckConstraints);
		set(connection, "recursive_triggers", this.recursiveTriggers);
	}

	static void set(Connection connection, String pragma, boolean value) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("PRAGMA " + pragma + " = " + (value ? "ON" : "OFF"));
		}
	}

}
