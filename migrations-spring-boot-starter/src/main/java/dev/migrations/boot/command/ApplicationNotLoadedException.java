package dev.migrations.boot.command;

import dev.migrations.MigrationsException;

/**
 * The beans that a command needs could not be made.
 *
 * @since 0.1.0
 */
public class ApplicationNotLoadedException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	ApplicationNotLoadedException(String reason, Throwable cause) {
		super("The application could not be loaded: " + reason + System.lineSeparator()
				+ "Run the command with '--debug' to see the stack trace.", cause);
	}

}
