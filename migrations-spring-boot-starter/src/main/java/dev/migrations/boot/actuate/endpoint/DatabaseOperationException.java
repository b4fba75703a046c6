package dev.migrations.boot.actuate.endpoint;

import java.util.List;

import dev.migrations.MigrationsException;
import dev.migrations.runtime.Credentials;

/**
 * An operation on all databases failed on one of them; those before it are done.
 *
 * @since 0.1.0
 */
public class DatabaseOperationException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String database;

	private final MigrationsException failure;

	private final List<String> done;

	DatabaseOperationException(String database, List<String> done, RuntimeException failure) {
		super("Database '" + database + "': " + message(failure)
				+ (done.isEmpty() ? "" : " Done before it: '" + String.join("', '", done) + "'."), failure);
		this.database = database;
		this.failure = (failure instanceof MigrationsException ours) ? ours
				: new MigrationsException(message(failure), failure);
		this.done = List.copyOf(done);
	}

	/**
	 * What a failure says, without credentials.
	 */
	static String message(RuntimeException failure) {
		return (failure instanceof MigrationsException) ? String.valueOf(failure.getMessage())
				: failure.getClass().getName() + ": " + Credentials.mask(failure);
	}

	/**
	 * The name of the database that it failed on.
	 */
	public String database() {
		return this.database;
	}

	/**
	 * The names of the databases that are done.
	 */
	public List<String> done() {
		return this.done;
	}

	/**
	 * Why it failed.
	 */
	public MigrationsException failure() {
		return this.failure;
	}

}
