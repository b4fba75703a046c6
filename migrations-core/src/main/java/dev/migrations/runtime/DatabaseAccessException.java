package dev.migrations.runtime;

import java.sql.SQLException;

import dev.migrations.MigrationsException;

/**
 * The database refused a statement of our own, such as reading the version table.
 *
 * @since 0.1.0
 */
public class DatabaseAccessException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	public DatabaseAccessException(String what, SQLException cause) {
		super("The database refused to " + what + " (SQLState " + cause.getSQLState() + "): " + Credentials.mask(cause)
				+ " Check the rights of the user that migrates.", cause);
	}

}
