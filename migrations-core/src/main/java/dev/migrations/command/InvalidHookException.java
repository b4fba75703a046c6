package dev.migrations.command;

import dev.migrations.MigrationsException;

/**
 * A hook is configured in a way that cannot work.
 *
 * @since 0.1.0
 */
public class InvalidHookException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String hook;

	InvalidHookException(String hook, String fact, String remedy) {
		super("The hook '" + hook + "' " + fact + ". " + remedy);
		this.hook = hook;
	}

	/**
	 * The name of the hook.
	 */
	public String hook() {
		return this.hook;
	}

}
