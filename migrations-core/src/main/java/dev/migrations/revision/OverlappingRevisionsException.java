package dev.migrations.revision;

import java.util.List;

/**
 * Revisions named together, or rows of the version table, of which one implies the other.
 *
 * @since 0.1.0
 */
public final class OverlappingRevisionsException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	private final List<String> ancestors;

	OverlappingRevisionsException(String revision, List<String> ancestors) {
		super("Revision '" + revision + "' already implies " + quoted(ancestors) + ". Keep '" + revision + "' alone.");
		this.revision = revision;
		this.ancestors = List.copyOf(ancestors);
	}

	public String revision() {
		return this.revision;
	}

	/** Those of the others that it implies. */
	public List<String> ancestors() {
		return this.ancestors;
	}

}
