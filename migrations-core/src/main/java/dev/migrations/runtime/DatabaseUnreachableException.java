package dev.migrations.runtime;

import java.sql.SQLException;

import dev.migrations.MigrationsException;

/**
 * No connection to the database can be had.
 *
 * @since 0.1.0
 */
public class DatabaseUnreachableException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	DatabaseUnreachableException(SQLException cause) {
		super("The database cannot be reached (SQLState " + cause.getSQLState() + "): " + reason(cause)
				+ ". Check that it runs, and the URL, user name and password given for it. Nothing has run.");
	}

	/**
	 * A pool that cannot even try: a URL that no driver takes, for instance.
	 */
	DatabaseUnreachableException(RuntimeException cause) {
		super("The database cannot be reached: " + sentence(cause)
				+ ". Check the URL, the driver, user name and password given for it. Nothing has run.");
	}

	/**
	 * The deepest message that says something: a pool hides the driver's.
	 */
	private static String reason(SQLException cause) {
		Throwable deepest = cause;
		while (deepest.getCause() instanceof SQLException next) {
			deepest = next;
		}
		return sentence(deepest);
	}

	private static String sentence(Throwable cause) {
		String message = Credentials.mask(cause).strip();
		return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
	}

}
