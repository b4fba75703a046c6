package dev.migrations.revision;

import java.util.List;

/**
 * The same revision named twice as a parent of a new one.
 *
 * @since 0.1.0
 */
public final class DuplicateHeadsException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final List<String> revisions;

	DuplicateHeadsException(List<String> revisions) {
		super("Parents " + quoted(revisions) + " name a revision twice. Name each one once.");
		this.revisions = List.copyOf(revisions);
	}

	/** The parents as resolved. */
	public List<String> revisions() {
		return this.revisions;
	}

}
