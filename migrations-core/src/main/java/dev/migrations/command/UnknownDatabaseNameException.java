package dev.migrations.command;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * A command names a database that the application does not migrate, or names none where
 * it migrates several.
 *
 * @since 0.1.0
 */
public class UnknownDatabaseNameException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final List<String> known;

	/**
	 * A name that means no database.
	 * @param name the name
	 * @param known the names that do
	 */
	public UnknownDatabaseNameException(String name, List<String> known) {
		super("There is no database '" + name + "'. Name one of '" + String.join("', '", known)
				+ "', or 'all' for each of them.");
		this.name = name;
		this.known = List.copyOf(known);
	}

	public String name() {
		return this.name;
	}

	/**
	 * The names of the databases there are.
	 */
	public List<String> known() {
		return this.known;
	}

}
