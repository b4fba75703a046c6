package dev.migrations.script;

import dev.migrations.MigrationsException;

/**
 * One of {@code migrations.locations} cannot be understood.
 *
 * @since 0.1.0
 */
public class InvalidLocationException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String location;

	InvalidLocationException(String location, String fact, String remedy) {
		super("The location '" + location + "' of revisions " + fact + ". " + remedy);
		this.location = location;
	}

	public String location() {
		return this.location;
	}

}
