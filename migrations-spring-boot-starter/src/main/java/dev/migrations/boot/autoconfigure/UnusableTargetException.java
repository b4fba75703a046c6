package dev.migrations.boot.autoconfigure;

import dev.migrations.MigrationsException;
import dev.migrations.revision.RevisionException;

/**
 * The property 'migrations.target' names what cannot be upgraded to.
 *
 * @since 0.1.0
 */
public class UnusableTargetException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String target;

	UnusableTargetException(String property, String target, RevisionException cause) {
		super("The database cannot be upgraded to '" + target + "', which '" + property + "' names. "
				+ cause.getMessage(), cause);
		this.target = target;
	}

	public String target() {
		return this.target;
	}

}
