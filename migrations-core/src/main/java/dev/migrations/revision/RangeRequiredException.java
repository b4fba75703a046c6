package dev.migrations.revision;

/**
 * A downgrade in offline mode that does not say where it starts.
 *
 * @since 0.1.0
 */
public final class RangeRequiredException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String target;

	RangeRequiredException(String target) {
		super("Downgrade to '" + target
				+ "' with '--sql' does not say where to start. Give a range, as in 'downgrade head:" + target
				+ " --sql'.");
		this.target = target;
	}

	public String target() {
		return this.target;
	}

}
