package dev.migrations.dialect.postgresql;

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
import org.jspecify.annotations.Nullable;

/**
 * A session-level advisory lock (PostgreSQL's manual, "Advisory Locks"), which is the
 * database's own: its key is a hash of the version table and of the schema it is in, or
 * will be created in.
 */
class PostgresqlMigrationLock implements MigrationLock {

	// an existing table is found along the search path, a new one is created in front
	private static final String KEY = """
			hashtextextended('dev.migrations ' || format('%I.%I', coalesce(?,
				(select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where c.oid = to_regclass(quote_ident(?))), current_schema(), ''), ?), 0)""";

	private static final String SESSION = "select pg_backend_pid()";

	private static final String TRY_ACQUIRE = "select pg_backend_pid(), "
			+ "case when pg_backend_pid() = ? then pg_try_advisory_lock(" + KEY + ") end";

	// the same lock space: a session's lock and a transaction's exclude one another
	private static final String TRY_ACQUIRE_IN_TRANSACTION = "select pg_try_advisory_xact_lock(" + KEY + ")";

	private static final String RELEASE = "select pg_advisory_unlock(" + KEY + ")";

	private static final String HOLDER = """
			select l.pid, a.application_name, host(a.client_addr),
				to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS')
			from pg_locks l left join pg_stat_activity a on a.pid = l.pid
			where l.locktype = 'advisory' and l.granted and l.objsubid = 1
				and l.database = (select oid from pg_database where datname = current_database())
				and (l.classid::bigint << 32 | l.objid::bigint) = """ + KEY;

	private static final String HOLDER_WORKS = """
			select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid
			where l.locktype = 'advisory' and l.granted and l.objsubid = 1
				and l.database = (select oid from pg_database where datname = current_database())
				and (l.classid::bigint << 32 | l.objid::bigint) = """ + KEY
			+ " and a.state = 'active' and a.wait_event_type is distinct from 'Lock'";

	private final Identifiers identifiers;

	PostgresqlMigrationLock(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	@Override
	public boolean tryAcquire(Connection connection, QualifiedName versionTable) throws SQLException {
		int session = session(connection);
		boolean acquired = tryAcquire(connection, versionTable, session);
		if (session(connection) != session) {
			throw new TransactionPoolingException(versionTable);
		}
		return acquired;
	}

	private boolean tryAcquire(Connection connection, QualifiedName versionTable, int session) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(TRY_ACQUIRE)) {
			statement.setInt(1, session);
			bindKey(statement, 2, versionTable);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				if (row.getInt(1) != session) {
					throw new TransactionPoolingException(versionTable);
				}
				return row.getBoolean(2);
			}
		}
	}

	@Override
	public boolean tryAcquireInTransaction(Connection connection, QualifiedName versionTable) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(TRY_ACQUIRE_IN_TRANSACTION)) {
			bindKey(statement, 1, versionTable);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getBoolean(1);
			}
		}
	}

	private int session(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(SESSION);
				ResultSet row = statement.executeQuery()) {
			row.next();
			return row.getInt(1);
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
	 * The key in a script, where there are no binds.
	 */
	String key(QualifiedName versionTable) {
		String schema = versionTable.schema();
		String table = literal(this.identifiers.exact(versionTable.name()));
		return KEY
			.replaceFirst("\\?",
					Matcher.quoteReplacement((schema != null) ? literal(this.identifiers.exact(schema)) : "NULL"))
			.replace("?", table);
	}

	private static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	private void bindKey(PreparedStatement statement, int index, QualifiedName versionTable) throws SQLException {
		String schema = versionTable.schema();
		String table = this.identifiers.exact(versionTable.name());
		statement.setString(index, (schema != null) ? this.identifiers.exact(schema) : null);
		statement.setString(index + 1, table);
		statement.setString(index + 2, table);
	}

	// address and start are hidden from roles that are not members of the holder's role
	private static String inWords(ResultSet row) throws SQLException {
		return "process " + row.getInt(1) + part(" of '", row.getString(2), "'") + part(" at ", row.getString(3), "")
				+ part(", since ", row.getString(4), "");
	}

	private static String part(String before, @Nullable String value, String after) {
		return (value == null || value.isEmpty()) ? "" : before + value + after;
	}

}
