package dev.migrations.revision;

import java.util.List;

/**
 * Revisions that wait for one another in a circle, dependencies included.
 *
 * @since 0.1.0
 */
public final class DependencyCycleException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final List<String> revisions;

	DependencyCycleException(List<String> revisions) {
		super("Revisions " + quoted(revisions) + " depend on one another in a circle. Remove one of the dependencies.");
		this.revisions = List.copyOf(revisions);
	}

	/** The circle; each needs the next, the last one the first. */
	public List<String> revisions() {
		return this.revisions;
	}

}
