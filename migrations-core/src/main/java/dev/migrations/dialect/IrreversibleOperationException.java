package dev.migrations.dialect;

import dev.migrations.MigrationsException;

/**
 * A revision says that there is no way back. Raised while planning, before anything runs.
 *
 * @since 0.1.0
 */
public class IrreversibleOperationException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	public IrreversibleOperationException(String reason) {
		super("This revision cannot be downgraded: " + reason
				+ ". Write its downgrade by hand, or restore a backup and stamp the revision below it.");
		this.reason = reason;
	}

	public String reason() {
		return this.reason;
	}

}
