package dev.migrations;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything this library throws on purpose. A message says what happened, to
 * which object, and what to do next; it never holds a password or a connection URL with
 * credentials.
 *
 * @since 0.1.0
 */
public class MigrationsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public MigrationsException(String message) {
		super(message);
	}

	public MigrationsException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
