package dev.migrations.command;

import dev.migrations.MigrationsException;

/**
 * A new revision is to have an id that another one has.
 *
 * @since 0.1.0
 */
public class RevisionIdTakenException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String id;

	private final String location;

	RevisionIdTakenException(String id, String location) {
		super("The id '" + id + "' is taken, by '" + location
				+ "'. Leave '--rev-id' out for a random one, or give another one.");
		this.id = id;
		this.location = location;
	}

	public String id() {
		return this.id;
	}

	/**
	 * The file or class that has it.
	 */
	public String location() {
		return this.location;
	}

}
