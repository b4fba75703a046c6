package dev.migrations.boot.autoconfigure;

import dev.migrations.MigrationsException;

/**
 * Something asks for migrations, and nothing says where the database is.
 *
 * @since 0.1.0
 */
public class MissingDataSourceException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	MissingDataSourceException() {
		super("No DataSource exists to run revisions on. "
				+ "Set 'spring.datasource.url' or 'migrations.url', or set 'migrations.enabled=false'.");
	}

}
