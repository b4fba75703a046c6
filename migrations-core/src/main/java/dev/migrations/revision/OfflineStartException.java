package dev.migrations.revision;

import java.util.List;

/**
 * Offline targets that do not say, or not with one voice, where the script starts.
 *
 * @since 0.1.0
 */
public final class OfflineStartException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final List<String> targets;

	OfflineStartException(List<String> targets) {
		super(message(targets));
		this.targets = List.copyOf(targets);
	}

	/** The targets as written. */
	public List<String> targets() {
		return this.targets;
	}

	private static String message(List<String> targets) {
		return (targets.size() == 1)
				? "Range '" + targets.get(0) + "' does not say where to start. Give 'start:end', as in 'base"
						+ targets.get(0) + "'."
				: "Targets " + quoted(targets) + " start at different revisions. Give all of them the same start.";
	}

}
