package dev.migrations.revision;

/**
 * One change to one row of the version table.
 *
 * @since 0.1.0
 */
public sealed interface VersionRowChange {

	/**
	 * A row to insert.
	 *
	 * @param revision its revision
	 */
	record Insert(String revision) implements VersionRowChange {
	}

	/**
	 * A row to delete.
	 *
	 * @param revision its revision
	 */
	record Delete(String revision) implements VersionRowChange {
	}

	/**
	 * A row to update.
	 *
	 * @param from the revision it holds
	 * @param to the revision it shall hold
	 */
	record Update(String from, String to) implements VersionRowChange {
	}

}
