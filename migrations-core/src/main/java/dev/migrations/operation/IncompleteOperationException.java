package dev.migrations.operation;

import dev.migrations.MigrationsException;

/**
 * An operation of a revision does not say enough to be carried out.
 *
 * @since 0.1.0
 */
public class IncompleteOperationException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	IncompleteOperationException(String fact, String remedy) {
		super(fact + " " + remedy);
	}

}
