package dev.migrations.dialect.sqlserver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.migrations.dialect.SessionState;

/**
 * The current database and the options that {@code SET} changes: scripts of Management
 * Studio begin with a dozen of them. A session sees its own row of
 * {@code sys.dm_exec_sessions} without any right (its page in the manual).
 */
final class SqlServerSessionState implements SessionState {

	private static final List<String> SWITCHES = List.of("QUOTED_IDENTIFIER", "ARITHABORT", "ANSI_NULL_DFLT_ON",
			"ANSI_WARNINGS", "ANSI_PADDING", "ANSI_NULLS", "CONCAT_NULL_YIELDS_NULL");

	private static final List<String> ISOLATION_LEVELS = List.of("", "READ UNCOMMITTED", "READ COMMITTED",
			"REPEATABLE READ", "SERIALIZABLE", "SNAPSHOT");

	// bits of @@OPTIONS that no column shows ("Configure the user options" in the manual)
	private static final Map<String, Integer> BITS = Map.of("NOCOUNT", 512, "XACT_ABORT", 16384, "NUMERIC_ROUNDABORT",
			8192, "ANSI_NULL_DFLT_OFF", 2048);

	private static final String SETTINGS = """
			SELECT quoted_identifier, arithabort, ansi_null_dflt_on, ansi_warnings, ansi_padding, ansi_nulls,
				concat_null_yields_null, text_size, language, date_format, date_first, lock_timeout, deadlock_priority,
				row_count, transaction_isolation_level, DB_NAME(), @@OPTIONS
			FROM sys.dm_exec_sessions WHERE session_id = @@SPID""";

	private final Map<String, String> statements;

	private SqlServerSessionState(Map<String, String> statements) {
		this.statements = statements;
	}

	static SqlServerSessionState of(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(SETTINGS)) {
			row.next();
			Map<String, String> statements = new LinkedHashMap<>();
			statements.put("USE", "USE [" + row.getString(16).replace("]", "]]") + "]");
			int column = 1;
			for (String name : SWITCHES) {
				statements.put(name, "SET " + name + (row.getBoolean(column++) ? " ON" : " OFF"));
			}
			statements.put("TEXTSIZE", "SET TEXTSIZE " + row.getInt(8));
			// the language brings date format and first day along
			statements.put("LANGUAGE", "SET LANGUAGE N'" + row.getString(9).replace("'", "''") + "'");
			statements.put("DATEFORMAT", "SET DATEFORMAT " + row.getString(10));
			statements.put("DATEFIRST", "SET DATEFIRST " + row.getInt(11));
			statements.put("LOCK_TIMEOUT", "SET LOCK_TIMEOUT " + row.getInt(12));
			statements.put("DEADLOCK_PRIORITY", "SET DEADLOCK_PRIORITY " + row.getInt(13));
			statements.put("ROWCOUNT", "SET ROWCOUNT " + row.getLong(14));
			statements.put("ISOLATION", "SET TRANSACTION ISOLATION LEVEL " + ISOLATION_LEVELS.get(row.getInt(15)));
			int options = row.getInt(17);
			BITS.forEach((name, bit) -> statements.put(name, "SET " + name + ((options & bit) != 0 ? " ON" : " OFF")));
			return new SqlServerSessionState(statements);
		}
	}

	@Override
	public void restore(Connection connection) throws SQLException {
		Map<String, String> now = of(connection).statements;
		boolean language = !Objects.equals(this.statements.get("LANGUAGE"), now.get("LANGUAGE"));
		List<String> changed = new ArrayList<>();
		this.statements.forEach((name, statement) -> {
			if (!statement.equals(now.get(name)) || (language && name.startsWith("DATE"))) {
				changed.add(statement);
			}
		});
		if (!changed.isEmpty()) {
			try (Statement statement = connection.createStatement()) {
				statement.execute(String.join("; ", changed));
			}
		}
	}

}
