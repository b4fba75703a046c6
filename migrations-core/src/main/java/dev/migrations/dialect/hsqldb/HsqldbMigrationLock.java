package dev.migrations.dialect.hsqldb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.LockLostException;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;

/**
 * A lease: the one row of the table {@code <version table>_lock} names the session that
 * holds the lock. HSQLDB has no locks of sessions, but it lists its sessions, so that the
 * lease of a session that is gone is known to be free, however the session ended; there
 * is no heartbeat and no expiry. A session is told by its number and its start, because
 * numbers are used again once the database is reopened. Of one database in files there is
 * one process, or one server with many clients.
 *
 * <p>
 * HSQLDB shows other sessions to administrators only
 * ("INFORMATION_SCHEMA.SYSTEM_SESSIONS" in its guide). Another user takes a lease that is
 * free and never one that is held: it cannot know whether the holder still lives. What
 * {@link #holder} says then holds the remedy.
 */
class HsqldbMigrationLock implements MigrationLock {

	private static final int DUPLICATE_KEY = -104;

	private static final String OWN_START = "(SELECT CONNECTED FROM INFORMATION_SCHEMA.SYSTEM_SESSIONS "
			+ "WHERE SESSION_ID = SESSION_ID())";

	private static final String ADMINISTRATOR = "EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.SYSTEM_SESSIONS "
			+ "WHERE SESSION_ID = SESSION_ID() AND IS_ADMIN)";

	private static final String OWN = "session_id = SESSION_ID() AND session_start = " + OWN_START;

	private final Identifiers identifiers;

	HsqldbMigrationLock(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	@Override
	public boolean tryAcquire(Connection connection, QualifiedName versionTable) throws SQLException {
		String table = table(versionTable);
		try {
			return acquire(connection, table);
		}
		catch (SQLException ex) {
			if (!HsqldbMissingTable.isMissing(ex, "TABLE " + table)) {
				throw ex;
			}
		}
		createTable(connection, table);
		return acquire(connection, table);
	}

	private boolean acquire(Connection connection, String table) throws SQLException {
		String living = "(SELECT 1 FROM INFORMATION_SCHEMA.SYSTEM_SESSIONS s WHERE s.SESSION_ID = " + table
				+ ".session_id AND s.CONNECTED = " + table + ".session_start)";
		return update(connection, "UPDATE " + table + " SET session_id = SESSION_ID(), session_start = " + OWN_START
				+ ", user_name = CURRENT_USER, acquired_at = CURRENT_TIMESTAMP WHERE id = 1 AND (session_id IS NULL OR ("
				+ OWN + ") OR (" + ADMINISTRATOR + " AND NOT EXISTS " + living + "))") == 1;
	}

	private void createTable(Connection connection, String table) throws SQLException {
		update(connection,
				"CREATE TABLE IF NOT EXISTS " + table
						+ " (id integer PRIMARY KEY, session_id bigint, session_start timestamp with time zone, "
						+ "user_name varchar(128), acquired_at timestamp(0) with time zone)");
		try {
			update(connection, "INSERT INTO " + table
					+ " (id) SELECT 1 FROM (VALUES (0)) WHERE NOT EXISTS (SELECT 1 FROM " + table + " WHERE id = 1)");
		}
		catch (SQLException ex) {
			// another session was faster: the row is there, which is all that matters
			if (ex.getErrorCode() != DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	@Override
	public void release(Connection connection, QualifiedName versionTable) throws SQLException {
		int rows = update(connection, "UPDATE " + table(versionTable)
				+ " SET session_id = NULL, session_start = NULL, user_name = NULL, acquired_at = NULL WHERE id = 1 AND "
				+ OWN);
		if (rows != 1) {
			throw new LockLostException(versionTable);
		}
	}

	@Override
	public Optional<String> holder(Connection connection, QualifiedName versionTable) throws SQLException {
		String table = table(versionTable);
		try (Statement statement = connection.createStatement();
				ResultSet row = statement
					.executeQuery("SELECT session_id, user_name, TO_CHAR(acquired_at, 'YYYY-MM-DD HH24:MI:SS'), "
							+ ADMINISTRATOR + " FROM " + table + " WHERE session_id IS NOT NULL")) {
			return row.next() ? Optional.of(inWords(row, table)) : Optional.empty();
		}
		catch (SQLException ex) {
			if (HsqldbMissingTable.isMissing(ex, "TABLE " + table)) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private static String inWords(ResultSet row, String table) throws SQLException {
		String holder = "session " + row.getInt(1) + " of user '" + row.getString(2) + "', since " + row.getString(3);
		return row.getBoolean(4) ? holder
				: holder + " (whether it still lives is shown to administrators only; if it is gone, execute"
						+ " 'UPDATE " + table + " SET session_id = NULL')";
	}

	@Override
	public Set<QualifiedName> tables(QualifiedName versionTable) {
		return Set.of(lockTable(versionTable));
	}

	private static QualifiedName lockTable(QualifiedName versionTable) {
		String name = versionTable.name();
		return versionTable
			.withName(Names.isQuoted(name) ? Names.quoted(Names.unquoted(name) + "_lock") : name + "_lock");
	}

	private String table(QualifiedName versionTable) {
		QualifiedName table = lockTable(versionTable);
		String name = this.identifiers.write(table.name());
		return (table.schema() != null) ? this.identifiers.write(table.schema()) + "." + name : name;
	}

	private static int update(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			return statement.executeUpdate(sql);
		}
	}

}
