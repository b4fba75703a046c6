package dev.migrations.dialect.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.migrations.dialect.ComposedStatement;
import dev.migrations.dialect.PreparedTransaction;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.DropTable;

/**
 * Enforcement of foreign keys around the rebuild of a table. While it is on, dropping the
 * old table would delete the rows that refer to it, or set them to NULL ("DROP TABLE" in
 * SQLite's manual), and within a transaction it cannot be switched. So it is off for a
 * transaction that rebuilds or drops a table, and what it would have refused, or done to
 * referring rows, is looked for afterwards: either leaves a row that refers to nothing.
 */
final class SqliteForeignKeys {

	private static final int ROWS_NAMED = 5;

	private static final String CHECK = "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check";

	/** A table that SQL of users drops, by itself or to make it anew. */
	private static final Pattern DROP_TABLE = Pattern
		.compile("(?is)(?:\\s++|--[^\\n]*+(?:\\n|$)|/\\*.*?\\*/)*+DROP\\s+TABLE\\b");

	private SqliteForeignKeys() {
	}

	static PreparedTransaction leftAside(Connection connection, List<dev.migrations.dialect.Statement> statements)
			throws SQLException {
		if (statements.stream().noneMatch(SqliteForeignKeys::dropsTable) || !areEnforced(connection)) {
			return PreparedTransaction.PLAIN;
		}
		SqliteSessionState.set(connection, "foreign_keys", false);
		requireUnenforced(connection);
		return (session) -> requireWhole(session, CHECK, List.of());
	}

	private static boolean dropsTable(dev.migrations.dialect.Statement statement) {
		return statement instanceof ComposedStatement || statement.source() instanceof DropTable
				|| (statement instanceof SqlStatement sql && DROP_TABLE.matcher(sql.sql()).lookingAt());
	}

	/**
	 * Refuses to rebuild a table while dropping the old one would change other tables.
	 */
	static void requireUnenforced(Connection connection) throws SQLException {
		if (areEnforced(connection)) {
			throw new UnsupportedOperationOnDialectException(SqliteDialect.NAME,
					"rebuild or drop a table in a transaction that has begun while foreign keys are enforced: rows that refer"
							+ " to the table would be deleted with it",
					"Give the connection in auto-commit mode, or execute 'PRAGMA foreign_keys = OFF' before the"
							+ " transaction begins.");
		}
	}

	/**
	 * Looks whether the rows of a table refer to rows that are there.
	 */
	static void requireWhole(Connection connection, String schema, String table) throws SQLException {
		requireWhole(connection, CHECK + "(?, ?)", List.of(table, schema));
	}

	private static void requireWhole(Connection connection, String sql, List<String> values) throws SQLException {
		List<String> rows = new ArrayList<>();
		int count = 0;
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.size(); i++) {
				statement.setString(i + 1, values.get(i));
			}
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					if (++count <= ROWS_NAMED) {
						String rowid = row.getString(2);
						rows.add("'" + row.getString(1) + "' " + ((rowid != null) ? "row " + rowid : "a row") + " to '"
								+ row.getString(3) + "'");
					}
				}
			}
		}
		if (count > 0) {
			String more = (count > ROWS_NAMED) ? " and " + (count - ROWS_NAMED) + " more" : "";
			throw new SQLIntegrityConstraintViolationException("Foreign keys refer to rows that are not there: "
					+ String.join(", ", rows) + more + ". Correct or delete these rows, or the reference. Foreign keys"
					+ " are not enforced in a revision that rebuilds or drops a table, and looked at afterwards: change data"
					+ " that relies on ON DELETE or ON UPDATE in a revision of its own.", "23000");
		}
	}

	private static boolean areEnforced(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("PRAGMA foreign_keys")) {
			return row.next() && row.getBoolean(1);
		}
	}

}
