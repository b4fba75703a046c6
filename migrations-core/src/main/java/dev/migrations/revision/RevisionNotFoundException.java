package dev.migrations.revision;

/**
 * A name matches no revision and no branch label.
 *
 * @since 0.1.0
 */
public final class RevisionNotFoundException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String identifier;

	RevisionNotFoundException(String identifier) {
		super("Revision '" + identifier + "' is unknown. Run 'history' to see all revisions.");
		this.identifier = identifier;
	}

	/** The name as it was given. */
	public String identifier() {
		return this.identifier;
	}

}
