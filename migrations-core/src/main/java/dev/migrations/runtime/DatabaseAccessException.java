package dev.migrations.runtime;

import java.sql.SQLException;
import java.util.Set;

import dev.migrations.MigrationsException;

/**
 * The database refused a statement of our own, such as reading the version table.
 *
 * @since 0.1.0
 */
public class DatabaseAccessException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	// insufficient_privilege of the standard, and H2's own
	private static final Set<String> NO_RIGHTS = Set.of("42501", "90096");

	private static final Set<String> NO_SCHEMA = Set.of("3F000", "90079");

	public DatabaseAccessException(String what, SQLException cause) {
		super("The database refused to " + what + " (SQLState " + cause.getSQLState() + "): " + sentence(cause) + " "
				+ remedy(cause), Credentials.masked(cause));
	}

	private static String sentence(SQLException cause) {
		String message = Credentials.mask(cause).strip();
		return message.endsWith(".") ? message : message + ".";
	}

	private static String remedy(SQLException cause) {
		String state = String.valueOf(cause.getSQLState());
		if (NO_RIGHTS.contains(state)) {
			return "Give the user that migrates the right to it, or name another user with 'migrations.username'.";
		}
		if (NO_SCHEMA.contains(state)) {
			return "Create the schema, or correct 'migrations.version-table-schema'.";
		}
		return "Correct what it names, and run again.";
	}

}
