package dev.migrations.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import dev.migrations.dialect.SessionState;
import dev.migrations.schema.Names;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a session, which {@code SET SCHEMA} changes.
 *
 * @param schema the schema, as H2 spells it
 */
record H2SessionState(@Nullable String schema) implements SessionState {

	static H2SessionState of(Connection connection) throws SQLException {
		return new H2SessionState(connection.getSchema());
	}

	@Override
	public void restore(Connection connection) throws SQLException {
		if (this.schema == null || Objects.equals(this.schema, connection.getSchema())) {
			return;
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET SCHEMA " + Names.quoted(this.schema));
		}
	}

}
