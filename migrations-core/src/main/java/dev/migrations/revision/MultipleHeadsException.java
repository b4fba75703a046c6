package dev.migrations.revision;

import java.util.List;

/**
 * One revision was wanted where several heads exist.
 *
 * @since 0.1.0
 */
public final class MultipleHeadsException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final List<String> heads;

	private final String target;

	MultipleHeadsException(List<String> heads, String target) {
		super("Multiple heads exist: " + quoted(heads) + ". " + remedy(target));
		this.heads = List.copyOf(heads);
		this.target = target;
	}

	private static String remedy(String target) {
		String all = target.endsWith("head") ? target + "s" : target;
		return "Run 'merge " + all + " -m \"merge\"' to join them, run 'upgrade " + all
				+ "' to apply each of them, or name one of them instead of '" + target + "'.";
	}

	/** The heads that were found, in load order. */
	public List<String> heads() {
		return this.heads;
	}

	/** The target that means several revisions. */
	public String target() {
		return this.target;
	}

}
