package dev.migrations.dialect.oracle;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Optional;
import java.util.Set;

import dev.migrations.dialect.LockLostException;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;

/**
 * A table of its own with one row, which holds the session that has the lock: Oracle's
 * own named locks ({@code DBMS_LOCK}) need a grant, and the other locks end with the
 * transaction, which every DDL statement ends. Whether that session still lives, each
 * user may ask {@code DBMS_SESSION.IS_SESSION_ALIVE} ("PL/SQL Packages and Types
 * Reference"), so that a lock ends with its session.
 */
class OracleMigrationLock implements MigrationLock {

	private final OracleSqlGenerator sql;

	OracleMigrationLock(OracleSqlGenerator sql) {
		this.sql = sql;
	}

	@Override
	public boolean tryAcquire(Connection connection, QualifiedName versionTable) throws SQLException {
		String block = acquisition(versionTable, "? := CASE WHEN free THEN 1 ELSE 0 END;");
		try (CallableStatement statement = connection.prepareCall(block)) {
			statement.registerOutParameter(1, Types.INTEGER);
			statement.execute();
			return statement.getInt(1) == 1;
		}
	}

	/**
	 * The block that takes the lock if it is free, and makes its table where there is
	 * none yet. It commits.
	 * @param then the statements that follow, for which {@code free} tells whether this
	 * session has the lock now
	 */
	String acquisition(QualifiedName versionTable, String then) {
		// in strings
		String table = this.sql.identifier(lockTable(versionTable)).replace("'", "''");
		return """
				DECLARE
				    no_table EXCEPTION;
				    name_taken EXCEPTION;
				    PRAGMA EXCEPTION_INIT(no_table, -942);
				    PRAGMA EXCEPTION_INIT(name_taken, -955);
				    query VARCHAR2(1000) := 'SELECT session_id FROM %1$s WHERE id = 1 FOR UPDATE';
				    holder VARCHAR2(24);
				    own VARCHAR2(24) := DBMS_SESSION.UNIQUE_SESSION_ID;
				    free BOOLEAN;
				BEGIN
				    BEGIN
				        EXECUTE IMMEDIATE query INTO holder;
				    EXCEPTION
				        WHEN no_table THEN
				            BEGIN
				                EXECUTE IMMEDIATE 'CREATE TABLE %1$s (id number(1,0) PRIMARY KEY, session_id varchar2(24),'
				                    || ' user_name varchar2(128), host varchar2(128), acquired_at timestamp(0) with time zone)';
				            EXCEPTION
				                WHEN name_taken THEN NULL;
				            END;
				            BEGIN
				                EXECUTE IMMEDIATE 'INSERT INTO %1$s (id) VALUES (1)';
				                COMMIT;
				            EXCEPTION
				                WHEN DUP_VAL_ON_INDEX THEN NULL;
				            END;
				            EXECUTE IMMEDIATE query INTO holder;
				    END;
				    free := holder IS NULL OR holder = own OR NOT DBMS_SESSION.IS_SESSION_ALIVE(holder);
				    IF free THEN
				        EXECUTE IMMEDIATE 'UPDATE %1$s SET session_id = :1, user_name = :2, host = :3,'
				            || ' acquired_at = SYSTIMESTAMP WHERE id = 1'
				            USING own, USER, SYS_CONTEXT('USERENV', 'HOST');
				    END IF;
				    COMMIT;
				    %2$s
				END;"""
			.formatted(table, then);
	}

	@Override
	public void release(Connection connection, QualifiedName versionTable) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (statement.executeUpdate(release(versionTable)) != 1) {
				throw new LockLostException(versionTable);
			}
		}
	}

	/**
	 * The statement that gives the session's lock back.
	 */
	String release(QualifiedName versionTable) {
		return "UPDATE " + this.sql.identifier(lockTable(versionTable))
				+ " SET session_id = NULL, user_name = NULL, host = NULL, acquired_at = NULL"
				+ " WHERE id = 1 AND session_id = DBMS_SESSION.UNIQUE_SESSION_ID";
	}

	@Override
	public Optional<String> holder(Connection connection, QualifiedName versionTable) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						"SELECT session_id, user_name, host, TO_CHAR(acquired_at, 'YYYY-MM-DD HH24:MI:SS') FROM "
								+ this.sql.identifier(lockTable(versionTable)) + " WHERE session_id IS NOT NULL")) {
			return row.next() ? Optional.of("session " + row.getString(1) + " of user '" + row.getString(2) + "' at "
					+ row.getString(3) + ", since " + row.getString(4)) : Optional.empty();
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == OracleErrors.NO_TABLE) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	@Override
	public Set<QualifiedName> tables(QualifiedName versionTable) {
		return Set.of(lockTable(versionTable));
	}

	private static QualifiedName lockTable(QualifiedName versionTable) {
		return versionTable.withName(Names.append(versionTable.name(), "_lock"));
	}

}
