package dev.migrations.revision;

/**
 * The version table names a revision that this graph does not hold: the database is ahead
 * of the code, or belongs to another graph.
 *
 * @since 0.1.0
 */
public final class CurrentRevisionUnknownException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	CurrentRevisionUnknownException(String revision) {
		super("The database is at revision '" + revision
				+ "', which is unknown here. Run the release that has it; or, if the database is as a revision here leaves it, run 'stamp --purge REVISION' with that one.");
		this.revision = revision;
	}

	/** The row of the version table. */
	public String revision() {
		return this.revision;
	}

}
