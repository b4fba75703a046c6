package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import dev.migrations.dialect.Dialect;

/**
 * The database's clock, asked once for each run: replicas whose own clocks differ write
 * one history.
 */
final class DatabaseClock {

	private final Duration offset;

	private DatabaseClock(Duration offset) {
		this.offset = offset;
	}

	static DatabaseClock of(Connection connection, Dialect dialect) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(dialect.clockQuery())) {
			rows.next();
			return new DatabaseClock(Duration.between(Instant.now(), rows.getTimestamp(1).toInstant()));
		}
	}

	Instant now() {
		return Instant.now().plus(this.offset);
	}

}
