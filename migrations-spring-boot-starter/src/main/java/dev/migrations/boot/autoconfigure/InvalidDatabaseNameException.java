package dev.migrations.boot.autoconfigure;

import dev.migrations.MigrationsException;

/**
 * A database is configured under a name that cannot be its own.
 *
 * @since 0.1.0
 */
public class InvalidDatabaseNameException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private InvalidDatabaseNameException(String name, String message) {
		super(message);
		this.name = name;
	}

	static InvalidDatabaseNameException reserved(String name, String meaning) {
		return new InvalidDatabaseNameException(name, "'" + name + "' in 'migrations.databases." + name
				+ "' cannot name a database: it stands for " + meaning + ". Choose another name.");
	}

	static InvalidDatabaseNameException unusable(String name) {
		return new InvalidDatabaseNameException(name, "'" + name + "' in 'migrations.databases' cannot name a database."
				+ " Write a letter, then letters, digits, '-' or '_'.");
	}

	static InvalidDatabaseNameException alike(String one, String other) {
		return new InvalidDatabaseNameException(other,
				"'" + one + "' and '" + other + "' in 'migrations.databases' are read as one name: they differ by case"
						+ " or dashes alone. Write one database the same way everywhere; give two databases names that"
						+ " differ by more.");
	}

	public String name() {
		return this.name;
	}

}
