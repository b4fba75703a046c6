package dev.migrations.dialect.sqlserver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.LockLostException;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.schema.QualifiedName;

/**
 * An application lock ("sp_getapplock" in the manual), which is the database's own, asked
 * for without waiting. The catalogue of locks shows the first 32 characters of its name,
 * so that it is no longer: a hash of the version table and of the schema it is in, or
 * will be created in.
 */
class SqlServerMigrationLock implements MigrationLock {

	/** VIEW SERVER STATE was denied; in Azure, VIEW DATABASE STATE. */
	private static final int NO_SERVER_STATE = 300;

	private static final int NO_DATABASE_STATE = 262;

	private static final int NO_PERMISSION = 297;

	private static final String HOLDER = """
			SELECT l.request_session_id, s.login_name, s.host_name, s.program_name,
				CONVERT(varchar(19), s.login_time, 120)
			FROM sys.dm_tran_locks l LEFT JOIN sys.dm_exec_sessions s ON s.session_id = l.request_session_id
			WHERE l.resource_type = 'APPLICATION' AND l.resource_database_id = DB_ID() AND l.request_status = 'GRANT'
				AND CHARINDEX(N'[' + @resource + N']', l.resource_description) > 0""";

	private static final String HOLDER_WORKS = """
			SELECT 1 FROM sys.dm_tran_locks l JOIN sys.dm_exec_requests r ON r.session_id = l.request_session_id
			WHERE l.resource_type = 'APPLICATION' AND l.resource_database_id = DB_ID() AND l.request_status = 'GRANT'
				AND CHARINDEX(N'[' + @resource + N']', l.resource_description) > 0
				AND COALESCE(r.wait_type, N'') NOT LIKE N'LCK%'""";

	private final Identifiers identifiers;

	SqlServerMigrationLock(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	@Override
	public boolean tryAcquire(Connection connection, QualifiedName versionTable) throws SQLException {
		return answer(connection, acquisition(versionTable, "Session") + "SELECT @result") >= 0;
	}

	/**
	 * With transactions begun implicitly, as drivers do, only a query of a table begins
	 * one ("SET IMPLICIT_TRANSACTIONS" in the manual), and the lock needs one.
	 */
	@Override
	public boolean tryAcquireInTransaction(Connection connection, QualifiedName versionTable) throws SQLException {
		return answer(connection, "DECLARE @schemas int = (SELECT COUNT(*) FROM sys.schemas);\n"
				+ acquisition(versionTable, "Transaction") + "SELECT @result") >= 0;
	}

	@Override
	public void release(Connection connection, QualifiedName versionTable) throws SQLException {
		String held = resource(versionTable)
				+ "SELECT CASE APPLOCK_MODE(N'public', @resource, N'Session') WHEN N'NoLock' THEN -1 ELSE 0 END";
		if (answer(connection, held) < 0) {
			throw new LockLostException(versionTable);
		}
		answer(connection, release(versionTable) + ";\nSELECT 0");
	}

	@Override
	public Optional<String> holder(Connection connection, QualifiedName versionTable) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(resource(versionTable) + HOLDER);
				ResultSet row = statement.executeQuery()) {
			return row.next() ? Optional.of(inWords(row)) : Optional.empty();
		}
		catch (SQLException ex) {
			if (isNoPermission(ex)) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private static String inWords(ResultSet row) throws SQLException {
		String session = "session " + row.getInt(1);
		String login = row.getString(2);
		return (login == null) ? session : session + " of login '" + login + "' at " + row.getString(3) + " ("
				+ row.getString(4) + "), since " + row.getString(5);
	}

	@Override
	public boolean holderWorks(Connection connection, QualifiedName versionTable) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(resource(versionTable) + HOLDER_WORKS);
				ResultSet row = statement.executeQuery()) {
			return row.next();
		}
		catch (SQLException ex) {
			if (isNoPermission(ex)) {
				return false;
			}
			throw ex;
		}
	}

	// who may not see locks is told nothing, as the interface allows
	private static boolean isNoPermission(SQLException failure) {
		int code = failure.getErrorCode();
		return code == NO_SERVER_STATE || code == NO_DATABASE_STATE || code == NO_PERMISSION;
	}

	private static int answer(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
			row.next();
			return row.getInt(1);
		}
	}

	/**
	 * The statements that ask for the lock: {@code @result} is negative if another
	 * session has it.
	 * @param owner {@code Session} or {@code Transaction}
	 */
	String acquisition(QualifiedName versionTable, String owner) {
		return resource(versionTable) + """
				DECLARE @result int;
				EXEC @result = sp_getapplock @Resource = @resource, @LockMode = N'Exclusive', @LockOwner = N'%s', \
				@LockTimeout = 0;
				""".formatted(owner);
	}

	/**
	 * The statements that give the session's lock back.
	 */
	String release(QualifiedName versionTable) {
		return resource(versionTable) + "EXEC sp_releaseapplock @Resource = @resource, @LockOwner = N'Session'";
	}

	// an existing table is found in the user's schema or in dbo, a new one is created in
	// the user's schema
	private String resource(QualifiedName versionTable) {
		String schema = versionTable.schema();
		String table = this.identifiers.exact(versionTable.name());
		String inSchema = (schema != null) ? literal(this.identifiers.exact(schema)) : "COALESCE(OBJECT_SCHEMA_NAME("
				+ "OBJECT_ID(QUOTENAME(" + literal(table) + "))), SCHEMA_NAME(), N'dbo')";
		return """
				DECLARE @resource nvarchar(32) = N'migrations ' + LEFT(CONVERT(nvarchar(64), HASHBYTES('SHA2_256', \
				CONCAT(QUOTENAME(%s), N'.', QUOTENAME(%s))), 2), 20);
				""".formatted(inSchema, literal(table));
	}

	private static String literal(String text) {
		return "N'" + text.replace("'", "''") + "'";
	}

}
