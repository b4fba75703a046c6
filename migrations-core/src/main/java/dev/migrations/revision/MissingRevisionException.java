package dev.migrations.revision;

/**
 * A revision that revises or depends on one that is not there.
 *
 * @since 0.1.0
 */
public final class MissingRevisionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	private final String missing;

	MissingRevisionException(String revision, String missing) {
		super("Revision '" + revision + "' refers to '" + missing + "', which does not exist. Restore '" + missing
				+ "' or correct '" + revision + "'.");
		this.revision = revision;
		this.missing = missing;
	}

	/** The revision that refers to the missing one. */
	public String revision() {
		return this.revision;
	}

	public String missing() {
		return this.missing;
	}

}
