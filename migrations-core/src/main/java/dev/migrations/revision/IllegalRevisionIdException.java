package dev.migrations.revision;

/**
 * A revision id that could not be named on a command line or stored in the version table.
 *
 * @since 0.1.0
 */
public final class IllegalRevisionIdException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String id;

	private final String reason;

	IllegalRevisionIdException(String id, String reason) {
		super("Revision id '" + id + "' " + reason + ". Use letters, digits and '_', at most 32.");
		this.id = id;
		this.reason = reason;
	}

	public String id() {
		return this.id;
	}

	/** Why not. */
	public String reason() {
		return this.reason;
	}

}
