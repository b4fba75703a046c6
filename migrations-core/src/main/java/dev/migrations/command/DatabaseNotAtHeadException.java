package dev.migrations.command;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * The database is not at the newest revisions, and what was asked for needs it to be.
 *
 * @since 0.1.0
 */
public class DatabaseNotAtHeadException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final List<String> pending;

	public DatabaseNotAtHeadException(List<String> current, List<String> pending) {
		super("The database is not up to date: it is at "
				+ (current.isEmpty() ? "base" : "'" + String.join("', '", current) + "'") + ", and "
				+ ((pending.size() == 1) ? "revision '" + pending.get(0) + "' is"
						: "revisions '" + String.join("', '", pending) + "' are")
				+ " not applied. Run 'upgrade heads' first.");
		this.pending = List.copyOf(pending);
	}

	/**
	 * The revisions that are not applied.
	 */
	public List<String> pending() {
		return this.pending;
	}

}
