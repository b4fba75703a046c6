package dev.migrations.boot.autoconfigure;

import dev.migrations.command.MigrationDatabases;

/**
 * Which database of the application something is about.
 *
 * @param name its name
 */
record DatabaseId(String name) {

	/** An application's only database. */
	static final DatabaseId ONLY = new DatabaseId(MigrationDatabases.DEFAULT);

	boolean isOnly() {
		return equals(ONLY);
	}

	/**
	 * A property of it as a user writes it: {@code migrations.url} or
	 * {@code migrations.databases.orders.url}.
	 */
	String property(String key) {
		return isOnly() ? "migrations." + key : "migrations.databases." + this.name + "." + key;
	}

	/**
	 * The name of a bean that belongs to it, where there are several:
	 * {@code ordersMigrator}.
	 */
	String bean(String suffix) {
		return this.name + suffix;
	}

}
