package dev.migrations.revision;

/**
 * Two revisions with the same id.
 *
 * @since 0.1.0
 */
public final class DuplicateRevisionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String id;

	DuplicateRevisionException(String id) {
		super("Revision '" + id + "' is defined twice. Remove one of them or give it an id of its own.");
		this.id = id;
	}

	public String id() {
		return this.id;
	}

}
