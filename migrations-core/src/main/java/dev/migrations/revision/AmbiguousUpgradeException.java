package dev.migrations.revision;

import java.util.List;

/**
 * {@code +N} where the database is at several revisions.
 *
 * @since 0.1.0
 */
public final class AmbiguousUpgradeException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String target;

	private final List<String> current;

	AmbiguousUpgradeException(String target, List<String> current) {
		super("Relative revision '" + target + "' is ambiguous, the database is at " + quoted(current)
				+ (target.contains("@") ? ". Name the revision itself, or run 'upgrade heads'."
						: ". Name a branch as in 'label@" + target + "', or run 'upgrade heads'."));
		this.target = target;
		this.current = List.copyOf(current);
	}

	/** The relative target. */
	public String target() {
		return this.target;
	}

	/** The revisions to start from. */
	public List<String> current() {
		return this.current;
	}

}
