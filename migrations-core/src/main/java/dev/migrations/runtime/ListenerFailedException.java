package dev.migrations.runtime;

import dev.migrations.MigrationsException;

/**
 * A {@link MigrationListener} refused a step.
 *
 * @since 0.1.0
 */
public class ListenerFailedException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String listener;

	private final transient VersionChange change;

	ListenerFailedException(MigrationListener listener, VersionChange change, Outcome outcome, Throwable cause) {
		super("Listener '" + listener.getClass().getName() + "' failed after " + title(change) + ": " + reason(cause)
				+ " " + outcome.fact() + " Correct the listener and run again.", Credentials.masked(cause));
		this.listener = listener.getClass().getName();
		this.change = change;
	}

	private static String title(VersionChange change) {
		return change.direction() + " " + String.join(", ", change.from()) + " -> " + String.join(", ", change.to());
	}

	private static String reason(Throwable cause) {
		String reason = Credentials.mask(cause).strip();
		return reason.endsWith(".") ? reason : reason + ".";
	}

	/**
	 * The name of the listener's class.
	 */
	public String listener() {
		return this.listener;
	}

	/**
	 * The step that it was told of.
	 */
	public VersionChange change() {
		return this.change;
	}

}
