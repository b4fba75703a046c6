package dev.migrations.dialect.sqlite;

import dev.migrations.MigrationsException;

/**
 * A change of a table that the table, as it is, does not allow.
 *
 * @since 0.1.0
 */
public class SqliteChangeException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	SqliteChangeException(String message) {
		super(message);
	}

}
