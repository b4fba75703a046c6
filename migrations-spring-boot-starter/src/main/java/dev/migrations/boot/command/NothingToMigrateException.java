package dev.migrations.boot.command;

import dev.migrations.MigrationsException;

/**
 * A command is run in an application that has no database to migrate.
 *
 * @since 0.1.0
 */
public class NothingToMigrateException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	NothingToMigrateException() {
		super("This application has no database to migrate. "
				+ "Set 'spring.datasource.url' or 'migrations.url', and look for 'migrations.enabled=false'.");
	}

}
