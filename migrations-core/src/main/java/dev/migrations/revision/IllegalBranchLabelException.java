package dev.migrations.revision;

/**
 * A branch label that could not be named in a target.
 *
 * @since 0.1.0
 */
public final class IllegalBranchLabelException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String label;

	private final String revision;

	IllegalBranchLabelException(String label, String revision) {
		super("Branch label '" + label + "' of revision '" + revision
				+ "' cannot be used in a target. Use letters, digits and '_', and none of 'head', 'heads', 'base', 'current'.");
		this.label = label;
		this.revision = revision;
	}

	public String label() {
		return this.label;
	}

	/** The revision that declares it. */
	public String revision() {
		return this.revision;
	}

}
