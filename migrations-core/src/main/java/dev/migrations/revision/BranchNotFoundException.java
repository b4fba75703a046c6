package dev.migrations.revision;

/**
 * The part before {@code @} names neither a branch label nor a revision.
 *
 * @since 0.1.0
 */
public final class BranchNotFoundException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String branch;

	BranchNotFoundException(String branch) {
		super("Branch '" + branch
				+ "' is unknown. Give a branch label or a revision before '@'; run 'history' to see them.");
		this.branch = branch;
	}

	/** The part before the {@code @}. */
	public String branch() {
		return this.branch;
	}

}
