package dev.migrations.dialect;

import dev.migrations.MigrationsException;
import dev.migrations.operation.Operation;

/**
 * A database cannot do what an operation asks for. Raised while planning, before anything
 * runs.
 *
 * @since 0.1.0
 */
public class UnsupportedOperationOnDialectException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String dialect;

	private final String operation;

	/**
	 * An operation that a database cannot do.
	 * @param dialect the name of the database's dialect
	 * @param operation the operation in words: {@code create sequence 'users_seq'}
	 * @param remedy what to do instead, as a sentence
	 */
	public UnsupportedOperationOnDialectException(String dialect, String operation, String remedy) {
		super("The database '" + dialect + "' cannot " + operation + ". " + remedy);
		this.dialect = dialect;
		this.operation = operation;
	}

	private UnsupportedOperationOnDialectException(String dialect, Operation operation, String what,
			Capability missing) {
		super("The dialect '" + dialect + "' does not write " + what + " (" + operation.describe() + "). "
				+ missing.alternative());
		this.dialect = dialect;
		this.operation = operation.describe();
	}

	/**
	 * A part of an operation that a dialect does not say.
	 */
	static UnsupportedOperationOnDialectException unwritten(String dialect, Operation operation, String what,
			Capability missing) {
		return new UnsupportedOperationOnDialectException(dialect, operation, what, missing);
	}

	public String dialect() {
		return this.dialect;
	}

	public String operation() {
		return this.operation;
	}

}
