package dev.migrations.command;

import java.util.List;

/**
 * The databases that an application migrates, by name. An application with one has it
 * under the name {@link #DEFAULT}.
 *
 * @since 0.1.0
 */
public interface MigrationDatabases {

	/** The name of an application's only database. */
	String DEFAULT = "default";

	/** Stands for every database, where a command is to run on each ({@code -n all}). */
	String ALL = "all";

	/**
	 * The names, in the order in which they are configured.
	 */
	List<String> names();

	/**
	 * The verbs of a database.
	 * @throws UnknownDatabaseNameException if there is none of that name
	 */
	MigrationCommands commands(String name);

	/**
	 * An application's only database.
	 */
	static MigrationDatabases of(MigrationCommands commands) {
		return new MigrationDatabases() {

			@Override
			public List<String> names() {
				return List.of(DEFAULT);
			}

			@Override
			public MigrationCommands commands(String name) {
				if (!DEFAULT.equals(name)) {
					throw new UnknownDatabaseNameException(name, names());
				}
				return commands;
			}

		};
	}

}
