package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Settings of a session that a revision can change and that must not outlive it:
 * PostgreSQL's search path, which every dump of {@code pg_dump} empties.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SessionState {

	/** Nothing to restore. */
	SessionState NONE = (connection) -> {
	};

	/**
	 * Gives the session its settings back.
	 * @throws SQLException if the database refuses
	 */
	void restore(Connection connection) throws SQLException;

}
