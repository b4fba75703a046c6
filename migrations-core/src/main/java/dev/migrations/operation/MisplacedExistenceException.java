package dev.migrations.operation;

import dev.migrations.MigrationsException;

/**
 * An operation was given {@code ifExists()} or {@code ifNotExists()} where it says
 * nothing: a creation with the first, a drop with the second, or any other operation with
 * either.
 *
 * @since 0.1.0
 */
public class MisplacedExistenceException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	MisplacedExistenceException(String fact, String remedy) {
		super(fact + " " + remedy);
	}

}
