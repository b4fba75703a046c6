package dev.migrations.revision;

import java.util.List;

/**
 * A downgrade target that is neither below the current revisions nor one of them.
 *
 * @since 0.1.0
 */
public final class WrongDirectionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String target;

	private final List<String> current;

	WrongDirectionException(String target, List<String> current) {
		super(message(target, current));
		this.target = target;
		this.current = List.copyOf(current);
	}

	public String target() {
		return this.target;
	}

	/** The rows of the version table. */
	public List<String> current() {
		return this.current;
	}

	private static String message(String target, List<String> current) {
		return current.isEmpty()
				? "Cannot downgrade to '" + target + "', no revision is applied. Run 'upgrade " + target + "'."
				: "Cannot downgrade to '" + target + "', it is not below the current " + quoted(current)
						+ ". Name an ancestor, or run 'upgrade " + target + "'.";
	}

}
