package dev.migrations.revision;

/**
 * A new branch label could be taken for a revision that is given by the beginning of its
 * id: labels and ids share one name space. Alembic accepts such a label, and graphs that
 * have one load.
 *
 * @since 0.1.0
 */
public final class LabelLikeRevisionIdException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String label;

	private final String revision;

	private final String id;

	LabelLikeRevisionIdException(String label, String revision, String id) {
		super("Branch label '" + label + "' of revision '" + revision
				+ (id.startsWith(label) ? "' is the beginning of revision id '" : "' begins with revision id '") + id
				+ "', so that one could be taken for the other. Choose a word that is no beginning of an id, as in '--branch-label shop'.");
		this.label = label;
		this.revision = revision;
		this.id = id;
	}

	public String label() {
		return this.label;
	}

	/** The revision that shall declare it. */
	public String revision() {
		return this.revision;
	}

	/** The id that begins with the label, or that the label begins with. */
	public String id() {
		return this.id;
	}

}
