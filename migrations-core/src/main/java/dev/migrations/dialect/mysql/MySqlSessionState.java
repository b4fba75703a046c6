package dev.migrations.dialect.mysql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.dialect.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * The current database, the roles, and the variables that the script of a dump, or of an
 * administrator, sets. No catalogue of MySQL tells which variables a session may change.
 * Tables that are left locked are unlocked, because nothing else could be read.
 */
final class MySqlSessionState implements SessionState {

	private static final List<String> NAMES = List.of("sql_mode", "foreign_key_checks", "unique_checks", "time_zone",
			"character_set_client", "character_set_results", "character_set_connection", "collation_connection",
			"sql_safe_updates", "sql_notes", "sql_quote_show_create", "sql_auto_is_null", "sql_select_limit",
			"sql_big_selects", "sql_require_primary_key", "sql_generate_invisible_primary_key", "group_concat_max_len",
			"explicit_defaults_for_timestamp", "default_storage_engine", "default_collation_for_utf8mb4",
			"lock_wait_timeout", "innodb_lock_wait_timeout", "max_execution_time", "transaction_isolation",
			"transaction_read_only", "auto_increment_increment", "auto_increment_offset", "cte_max_recursion_depth",
			"lc_time_names", "old_alter_table", "print_identified_with_as_hex", "sort_buffer_size", "tmp_table_size",
			"max_heap_table_size");

	private static final String VARIABLES = NAMES.stream()
		.collect(Collectors.joining("', '", "show session variables where variable_name in ('", "')"));

	private static final String PLACE = "select database(), current_role()";

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

	private final @Nullable String database;

	private final String roles;

	private final Map<String, String> variables;

	private MySqlSessionState(@Nullable String database, @Nullable String roles, Map<String, String> variables) {
		this.database = database;
		this.roles = (roles != null) ? roles : "NONE";
		this.variables = variables;
	}

	static MySqlSessionState of(Connection connection) throws SQLException {
		Map<String, String> variables = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement()) {
			try (ResultSet row = statement.executeQuery(VARIABLES)) {
				while (row.next()) {
					variables.put(row.getString(1), row.getString(2));
				}
			}
			try (ResultSet row = statement.executeQuery(PLACE)) {
				row.next();
				return new MySqlSessionState(row.getString(1), row.getString(2), variables);
			}
		}
	}

	@Override
	public void restore(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("unlock tables");
			// logs of changes set them, and each statement reads them anew
			statement.execute("set timestamp = default, insert_id = 0, last_insert_id = 0");
		}
		MySqlSessionState now = of(connection);
		restorePlace(connection, now);
		// after that: the database brings variables along
		Map<String, String> changed = new LinkedHashMap<>(this.variables);
		of(connection).variables.forEach(changed::remove);
		if (!changed.isEmpty()) {
			restore(connection, changed);
		}
	}

	// the roles go first, because others may be allowed less
	private void restorePlace(Connection connection, MySqlSessionState now) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (!this.roles.equals(now.roles)) {
				// as current_role() says them: in quotes
				statement.execute("set role " + this.roles);
			}
			if (this.database != null && !Objects.equals(this.database, now.database)) {
				statement.execute("use `" + this.database.replace("`", "``") + "`");
			}
		}
	}

	private static void restore(Connection connection, Map<String, String> changed) throws SQLException {
		String sql = changed.keySet().stream().map((name) -> name + " = ?").collect(Collectors.joining(", "));
		try (PreparedStatement statement = connection.prepareStatement("set session " + sql)) {
			int index = 1;
			for (Map.Entry<String, String> variable : changed.entrySet()) {
				bind(statement, index++, variable.getKey(), variable.getValue());
			}
			statement.execute();
		}
	}

	private static void bind(PreparedStatement statement, int index, String name, String value) throws SQLException {
		if (NUMBER.matcher(value).matches()) {
			statement.setBigDecimal(index, new BigDecimal(value));
		}
		else {
			// without a character set, results come as they are
			boolean none = value.isEmpty() && "character_set_results".equals(name);
			statement.setString(index, none ? null : value);
		}
	}

}
