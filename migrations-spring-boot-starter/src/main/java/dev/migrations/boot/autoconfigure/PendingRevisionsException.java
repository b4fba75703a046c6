package dev.migrations.boot.autoconfigure;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * The application was told to verify the database, and the database is not at all heads.
 *
 * @since 0.1.0
 */
public class PendingRevisionsException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final List<String> pending;

	PendingRevisionsException(List<String> current, List<String> pending) {
		super("The database is at " + (current.isEmpty() ? "base" : "'" + String.join("', '", current) + "'")
				+ " and lacks " + ((pending.size() == 1) ? "revision '" : "revisions '") + String.join("', '", pending)
				+ "'. Run 'migrations upgrade heads' before this version starts,"
				+ " or set 'migrations.on-startup=upgrade'.");
		this.pending = List.copyOf(pending);
	}

	/**
	 * The revisions that are not applied, in the order in which they apply.
	 */
	public List<String> pending() {
		return this.pending;
	}

}
