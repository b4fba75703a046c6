package dev.migrations.revision;

import java.util.List;

/**
 * A relative target meets a fork or a merge and cannot know where to go.
 *
 * @since 0.1.0
 */
public final class AmbiguousWalkException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String target;

	private final List<String> choices;

	AmbiguousWalkException(String target, List<String> choices) {
		super("Relative revision '" + target + "' is ambiguous, the next step may be " + quoted(choices)
				+ (target.contains("@") ? ". Name the revision itself."
						: ". Name the revision itself, or a branch as in 'label@" + target + "'."));
		this.target = target;
		this.choices = List.copyOf(choices);
	}

	/** The relative target. */
	public String target() {
		return this.target;
	}

	/** The revisions that come next. */
	public List<String> choices() {
		return this.choices;
	}

}
