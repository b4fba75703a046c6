package dev.migrations.runtime;

import dev.migrations.MigrationsException;

/**
 * A run was given a connection in a transaction that it cannot be part of.
 *
 * @since 0.1.0
 */
public class CallersTransactionException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String dialect;

	CallersTransactionException(String dialect) {
		super("The connection is in a transaction, and " + dialect
				+ " commits it with the first DDL statement; nothing was run. Commit first and give the connection in"
				+ " auto-commit mode.");
		this.dialect = dialect;
	}

	/**
	 * The name of the database's dialect.
	 */
	public String dialect() {
		return this.dialect;
	}

}
