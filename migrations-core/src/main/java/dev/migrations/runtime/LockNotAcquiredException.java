package dev.migrations.runtime;

import java.time.Duration;

import dev.migrations.MigrationsException;

/**
 * Another migration of the same database shows no progress, and waiting ended.
 *
 * @since 0.1.0
 */
public class LockNotAcquiredException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String holder;

	LockNotAcquiredException(String holder, Duration waited) {
		super("The migration lock is held by " + holder + ", which has shown no progress for " + waited.toSeconds()
				+ " s. Nothing has run. Look at what it waits for, or end it; its lock ends with its connection."
				+ " To wait longer, set 'migrations.lock.wait'.");
		this.holder = holder;
	}

	/**
	 * Who holds the lock, in the database's words.
	 */
	public String holder() {
		return this.holder;
	}

}
