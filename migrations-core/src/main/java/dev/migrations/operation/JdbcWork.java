package dev.migrations.operation;

import java.sql.Connection;

/**
 * Java code that works on the connection of a migration.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface JdbcWork {

	/**
	 * Does the work. Committing, rolling back and closing belong to the migration.
	 * @param connection the connection of the migration
	 * @throws Exception if the work fails; the revision fails with it
	 */
	void run(Connection connection) throws Exception;

}
