package dev.migrations.revision;

/**
 * A downgrade target limited to a branch that none of the revisions above the target
 * leads to.
 *
 * @since 0.1.0
 */
public final class WrongBranchException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String target;

	private final String branch;

	WrongBranchException(String target, String branch) {
		super("Cannot downgrade to '" + target + "', no revision directly above it leads to branch '" + branch
				+ "'. Name a revision of that branch; 'history' shows them.");
		this.target = target;
		this.branch = branch;
	}

	public String target() {
		return this.target;
	}

	/** The part before the {@code @}. */
	public String branch() {
		return this.branch;
	}

}
