package dev.migrations.revision;

/**
 * A target relative to a revision lies beyond the ends of the graph.
 *
 * @since 0.1.0
 */
public final class WalkedTooFarException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String target;

	WalkedTooFarException(String target) {
		super("Target '" + target + "' lies beyond the ends of the graph. Name a revision, 'heads' or 'base'.");
		this.target = target;
	}

	/** The relative target. */
	public String target() {
		return this.target;
	}

}
