package dev.migrations.revision;

/**
 * A branch label that is already a label or an id.
 *
 * @since 0.1.0
 */
public final class DuplicateLabelException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String label;

	private final String revision;

	private final String owner;

	DuplicateLabelException(String label, String revision, String owner) {
		super("Branch label '" + label + "' of revision '" + revision + "' is already used by revision '" + owner
				+ "'. Choose another label.");
		this.label = label;
		this.revision = revision;
		this.owner = owner;
	}

	public String label() {
		return this.label;
	}

	/** The revision that declares it. */
	public String revision() {
		return this.revision;
	}

	/** The revision that already has that name. */
	public String owner() {
		return this.owner;
	}

}
