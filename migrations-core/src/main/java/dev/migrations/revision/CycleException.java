package dev.migrations.revision;

import java.util.List;

/**
 * Revisions that revise one another in a circle.
 *
 * @since 0.1.0
 */
public final class CycleException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final List<String> revisions;

	CycleException(List<String> revisions) {
		super("Revisions " + quoted(revisions) + " revise one another in a circle. Correct what one of them revises.");
		this.revisions = List.copyOf(revisions);
	}

	/** The circle; each revises the next, the last one the first. */
	public List<String> revisions() {
		return this.revisions;
	}

}
