package dev.migrations.dialect.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.LockLostException;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.dialect.TransactionPoolingException;
import dev.migrations.schema.QualifiedName;

/**
 * A named lock ("GET_LOCK" in the manuals of MySQL and MariaDB), asked for without
 * waiting. Names belong to the whole server and have 64 characters at most, so that this
 * one is a hash of database and version table. A server of a Galera cluster refuses named
 * locks: it cannot keep them for the others.
 *
 * @since 0.1.0
 */
public class MySqlMigrationLock implements MigrationLock {

	private static final String KEY = "concat('migrations ', left(sha2(concat("
			+ "quote(convert(coalesce(?, database(), '') using utf8mb4)), '.', quote(convert(? using utf8mb4))), 256), 48))";

	private static final String SESSION = "select connection_id()";

	private static final String TRY_ACQUIRE = "select connection_id(), if(connection_id() = ?, get_lock(" + KEY
			+ ", 0), null)";

	private static final String RELEASE = "select release_lock(" + KEY + ")";

	private static final String HOLDER = """
			select l.id, p.user, p.host from (select is_used_lock(%s) id) l
			left join information_schema.processlist p on p.id = l.id where l.id is not null""".formatted(KEY);

	// a session that waits for a lock of a table, or of a name, says so in its state
	private static final String HOLDER_WORKS = """
			select 1 from information_schema.processlist p where p.id = is_used_lock(%s)
			and p.command in ('Query', 'Execute') and p.state not like 'Waiting for%%lock%%'""".formatted(KEY);

	private final Identifiers identifiers;

	public MySqlMigrationLock(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	@Override
	public boolean tryAcquire(Connection connection, QualifiedName versionTable) throws SQLException {
		long session = session(connection);
		boolean acquired = tryAcquire(connection, versionTable, session);
		if (session(connection) != session) {
			throw new TransactionPoolingException(versionTable);
		}
		return acquired;
	}

	private boolean tryAcquire(Connection connection, QualifiedName versionTable, long session) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(TRY_ACQUIRE)) {
			statement.setLong(1, session);
			bindKey(statement, 2, versionTable);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				if (row.getLong(1) != session) {
					throw new TransactionPoolingException(versionTable);
				}
				return row.getBoolean(2);
			}
		}
	}

	private static long session(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(SESSION);
				ResultSet row = statement.executeQuery()) {
			row.next();
			return row.getLong(1);
		}
	}

	@Override
	public void release(Connection connection, QualifiedName versionTable) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
			bindKey(statement, 1, versionTable);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				if (!row.getBoolean(1)) {
					throw new LockLostException(versionTable);
				}
			}
		}
	}

	@Override
	public Optional<String> holder(Connection connection, QualifiedName versionTable) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
			bindKey(statement, 1, versionTable);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? Optional.of(inWords(row)) : Optional.empty();
			}
		}
	}

	// sessions of other users are shown to those with the privilege PROCESS only
	private static String inWords(ResultSet row) throws SQLException {
		String session = "session " + row.getLong(1);
		return (row.getString(2) != null) ? session + " of user '" + row.getString(2) + "' at " + row.getString(3)
				: session;
	}

	@Override
	public boolean holderWorks(Connection connection, QualifiedName versionTable) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(HOLDER_WORKS)) {
			bindKey(statement, 1, versionTable);
			try (ResultSet row = statement.executeQuery()) {
				return row.next();
			}
		}
	}

	/**
	 * The name in a script, where there are no binds.
	 */
	public String key(QualifiedName versionTable) {
		String schema = versionTable.schema();
		String database = (schema != null) ? literal(this.identifiers.exact(schema)) : "NULL";
		return KEY.replaceFirst("\\?", Matcher.quoteReplacement(database))
			.replace("?", literal(this.identifiers.exact(versionTable.name())));
	}

	private static String literal(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
	}

	private void bindKey(PreparedStatement statement, int index, QualifiedName versionTable) throws SQLException {
		String schema = versionTable.schema();
		statement.setString(index, (schema != null) ? this.identifiers.exact(schema) : null);
		statement.setString(index + 1, this.identifiers.exact(versionTable.name()));
	}

}
