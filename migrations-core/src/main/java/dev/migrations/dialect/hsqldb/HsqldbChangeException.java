package dev.migrations.dialect.hsqldb;

import dev.migrations.MigrationsException;

/**
 * A change of a table that the table, as it is, does not allow.
 *
 * @since 0.1.0
 */
public class HsqldbChangeException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	HsqldbChangeException(String message) {
		super(message);
	}

}
