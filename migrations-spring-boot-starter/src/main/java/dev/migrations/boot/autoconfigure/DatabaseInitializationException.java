package dev.migrations.boot.autoconfigure;

import dev.migrations.MigrationsException;

/**
 * One of an application's several databases could not be migrated at start-up. The cause
 * says why.
 *
 * @since 0.1.0
 */
public class DatabaseInitializationException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String database;

	DatabaseInitializationException(String database, MigrationsException cause) {
		super("Database '" + database + "': " + cause.getMessage(), cause);
		this.database = database;
	}

	/**
	 * The name of the database.
	 */
	public String database() {
		return this.database;
	}

}
