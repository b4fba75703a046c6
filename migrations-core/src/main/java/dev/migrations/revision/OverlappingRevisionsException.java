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

	private OverlappingRevisionsException(String message, String revision, List<String> ancestors) {
		super(message);
		this.revision = revision;
		this.ancestors = List.copyOf(ancestors);
	}

	static OverlappingRevisionsException ofTargets(String revision, List<String> ancestors) {
		return new OverlappingRevisionsException(
				"Target '" + revision + "' already implies " + quoted(ancestors) + ". Name '" + revision + "' alone.",
				revision, ancestors);
	}

	/**
	 * The version table holds an ancestor beside its descendant.
	 * @param maximal the rows that no other one implies
	 */
	static OverlappingRevisionsException ofRows(String revision, List<String> ancestors, List<String> maximal) {
		return new OverlappingRevisionsException("The version table holds " + quoted(ancestors) + " beside '" + revision
				+ "', which already implies " + ((ancestors.size() == 1) ? "it" : "them") + ". Run 'stamp --purge "
				+ String.join(" ", maximal) + "' to remove what is too much.", revision, ancestors);
	}

	public String revision() {
		return this.revision;
	}

	/** Those of the others that it implies. */
	public List<String> ancestors() {
		return this.ancestors;
	}

}
