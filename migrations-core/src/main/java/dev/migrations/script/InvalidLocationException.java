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

	/**
	 * There is no location at all.
	 */
	static InvalidLocationException none() {
		return new InvalidLocationException("", "is the only one that is left",
				"Name at least one in 'migrations.locations', such as '" + Location.DEFAULT + "'.");
	}

	public String location() {
		return this.location;
	}

}
