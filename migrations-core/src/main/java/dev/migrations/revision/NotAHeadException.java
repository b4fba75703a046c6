package dev.migrations.revision;

/**
 * A new revision on top of one that already has a successor, without asking for a new
 * branch.
 *
 * @since 0.1.0
 */
public final class NotAHeadException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	NotAHeadException(String revision) {
		super("Revision '" + revision
				+ "' is not a head. Add '--splice' to start a new branch from it, or name a head; 'heads' shows them.");
		this.revision = revision;
	}

	public String revision() {
		return this.revision;
	}

}
