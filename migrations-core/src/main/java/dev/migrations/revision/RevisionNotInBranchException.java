package dev.migrations.revision;

/**
 * A revision that exists, asked for on a branch it is neither above nor below.
 *
 * @since 0.1.0
 */
public final class RevisionNotInBranchException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	private final String branch;

	RevisionNotInBranchException(String revision, String branch) {
		super("Revision '" + revision + "' is not on branch '" + branch + "'. Name it without '" + branch + "@'.");
		this.revision = revision;
		this.branch = branch;
	}

	public String revision() {
		return this.revision;
	}

	/** The part before the {@code @}. */
	public String branch() {
		return this.branch;
	}

}
