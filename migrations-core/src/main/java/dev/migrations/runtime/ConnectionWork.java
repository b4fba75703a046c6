package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrations.dialect.Dialect;

/**
 * Work on the connection of a migrator.
 *
 * @param <T> what it answers
 * @since 0.1.0
 */
@FunctionalInterface
public interface ConnectionWork<T> {

	/**
	 * Does the work; the connection is in auto-commit mode and stays open.
	 * @throws SQLException if the database refuses
	 */
	T apply(Connection connection, Dialect dialect) throws SQLException;

}
