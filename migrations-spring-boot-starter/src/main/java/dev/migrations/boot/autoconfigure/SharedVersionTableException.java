package dev.migrations.boot.autoconfigure;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * Two of an application's databases would write their revisions into one table.
 *
 * @since 0.1.0
 */
public class SharedVersionTableException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final List<String> databases;

	SharedVersionTableException(String one, String other, String versionTable) {
		super("Databases '" + one + "' and '" + other + "' share the version table '" + versionTable
				+ "' of one database. Set 'migrations.databases." + other + ".version-table', or let '" + other
				+ "' have a 'data-source' or 'url' of its own.");
		this.databases = List.of(one, other);
	}

	/**
	 * The names of the two.
	 */
	public List<String> databases() {
		return this.databases;
	}

}
