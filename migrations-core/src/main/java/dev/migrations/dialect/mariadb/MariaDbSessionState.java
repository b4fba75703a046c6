package dev.migrations.dialect.mariadb;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.dialect.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * The current database, the role, and every variable of a session that its user may
 * change: the script of a dump sets the SQL mode, the character set and the time zone,
 * and switches checks off. Tables that are left locked are unlocked, because nothing else
 * could be read.
 */
final class MariaDbSessionState implements SessionState {

	// auto-commit is the business of the connection
	private static final String VARIABLES = """
			select variable_name, variable_type, session_value from information_schema.system_variables
			where variable_scope = 'SESSION' and read_only = 'NO' and variable_name <> 'AUTOCOMMIT'
			order by variable_name""";

	private static final String PLACE = "select database(), current_role()";

	private static final Set<String> TEXTS = Set.of("BOOLEAN", "ENUM", "SET", "FLAGSET", "VARCHAR");

	private final @Nullable String database;

	private final @Nullable String role;

	private final Map<String, Variable> variables;

	private MariaDbSessionState(@Nullable String database, @Nullable String role, Map<String, Variable> variables) {
		this.database = database;
		this.role = role;
		this.variables = variables;
	}

	static MariaDbSessionState of(Connection connection) throws SQLException {
		Map<String, Variable> variables = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement()) {
			try (ResultSet row = statement.executeQuery(VARIABLES)) {
				while (row.next()) {
					variables.put(row.getString(1), new Variable(row.getString(2), row.getString(3)));
				}
			}
			try (ResultSet row = statement.executeQuery(PLACE)) {
				row.next();
				return new MariaDbSessionState(row.getString(1), row.getString(2), variables);
			}
		}
	}

	@Override
	public void restore(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("unlock tables");
			// of scope SESSION ONLY, which no catalogue compares; logs of changes set
			// them
			statement.execute("set timestamp = default, insert_id = 0, last_insert_id = 0");
			restorePlace(statement);
		}
		// after that: the database brings variables along
		Map<String, Variable> changed = new LinkedHashMap<>(this.variables);
		of(connection).variables.forEach(changed::remove);
		if (!changed.isEmpty()) {
			restore(connection, changed);
		}
	}

	// the role goes first, because another role may be allowed less
	private void restorePlace(Statement statement) throws SQLException {
		String nowRole;
		String nowDatabase;
		try (ResultSet row = statement.executeQuery(PLACE)) {
			row.next();
			nowDatabase = row.getString(1);
			nowRole = row.getString(2);
		}
		if (!Objects.equals(this.role, nowRole)) {
			statement.execute("set role " + ((this.role != null) ? quoted(this.role) : "none"));
		}
		if (this.database != null && !this.database.equals(nowDatabase)) {
			statement.execute("use " + quoted(this.database));
		}
	}

	private static void restore(Connection connection, Map<String, Variable> changed) throws SQLException {
		String sql = changed.keySet().stream().map((name) -> name + " = ?").collect(Collectors.joining(", "));
		try (PreparedStatement statement = connection.prepareStatement("set session " + sql)) {
			int index = 1;
			for (Variable variable : changed.values()) {
				variable.bind(statement, index++);
			}
			statement.execute();
		}
	}

	private static String quoted(String name) {
		return '`' + name.replace("`", "``") + '`';
	}

	/**
	 * A variable.
	 *
	 * @param type what it holds
	 * @param value its value as text
	 */
	private record Variable(String type, @Nullable String value) {

		/**
		 * Whether this is no choice at all: the character set of results may be NULL.
		 */
		private boolean isNone() {
			return "ENUM".equals(this.type) && "".equals(this.value);
		}

		void bind(PreparedStatement statement, int index) throws SQLException {
			if (this.value == null || isNone()) {
				statement.setString(index, null);
			}
			else if (TEXTS.contains(this.type)) {
				statement.setString(index, this.value);
			}
			else {
				statement.setBigDecimal(index, new BigDecimal(this.value));
			}
		}

	}

}
