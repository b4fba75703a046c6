package dev.migrations.runtime;

import dev.migrations.MigrationsException;
import dev.migrations.revision.Direction;
import dev.migrations.script.Script;

/**
 * A revision cannot be planned: its code fails, or the database cannot do what it asks
 * for. Nothing has run.
 *
 * @since 0.1.0
 */
public class RevisionPlanException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	RevisionPlanException(Script script, Direction direction, Throwable cause) {
		super("The " + direction.word() + " of revision '" + script.id() + "' (" + script.location()
				+ ") cannot be planned; nothing has run. " + reason(cause), cause);
		this.revision = script.id();
	}

	public String revision() {
		return this.revision;
	}

	private static String reason(Throwable cause) {
		if (cause instanceof MigrationsException) {
			return String.valueOf(cause.getMessage());
		}
		return "Its code threw " + cause.getClass().getName()
				+ ((cause.getMessage() != null) ? ": " + cause.getMessage() : "")
				+ ". Correct the revision and run again.";
	}

}
