package dev.migrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.SessionState;

/**
 * Every setting of a session that its user may change: the script of a {@code pg_dump}
 * empties the search path, lifts the time limits and more.
 */
final class PostgresqlSessionState implements SessionState {

	private static final String SETTINGS = """
			select name, setting from pg_settings where context in ('user', 'superuser')
			and name not in ('transaction_isolation', 'transaction_read_only', 'transaction_deferrable')""";

	private static final String RESTORE = """
			select set_config(before.name, before.setting, false)
			from unnest(?::text[], ?::text[]) before(name, setting)
			join pg_settings now on now.name = before.name and now.setting is distinct from before.setting""";

	// pg_settings does not list it; it goes first, because another role may be allowed
	// less
	private static final String ROLE = "select current_setting('role')";

	private static final String RESTORE_ROLE = "select set_config('role', ?, false)";

	private final String role;

	private final List<String> names = new ArrayList<>();

	private final List<String> settings = new ArrayList<>();

	private PostgresqlSessionState(String role) {
		this.role = role;
	}

	static PostgresqlSessionState of(Connection connection) throws SQLException {
		PostgresqlSessionState state = new PostgresqlSessionState(role(connection));
		try (PreparedStatement statement = connection.prepareStatement(SETTINGS);
				ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				state.names.add(row.getString(1));
				state.settings.add(row.getString(2));
			}
		}
		return state;
	}

	private static String role(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(ROLE);
				ResultSet row = statement.executeQuery()) {
			row.next();
			return row.getString(1);
		}
	}

	@Override
	public void restore(Connection connection) throws SQLException {
		if (!this.role.equals(role(connection))) {
			try (PreparedStatement statement = connection.prepareStatement(RESTORE_ROLE)) {
				statement.setString(1, this.role);
				statement.execute();
			}
		}
		try (PreparedStatement statement = connection.prepareStatement(RESTORE)) {
			statement.setArray(1, connection.createArrayOf("text", this.names.toArray()));
			statement.setArray(2, connection.createArrayOf("text", this.settings.toArray()));
			statement.execute();
		}
	}

}
