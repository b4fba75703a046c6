package dev.migrations.render;

import dev.migrations.MigrationsException;
import dev.migrations.operation.Operation;

/**
 * An operation cannot be written into a revision of the wanted format.
 *
 * @since 0.1.0
 */
public class UnrenderableOperationException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String operation;

	private final String format;

	/**
	 * An operation that cannot be written.
	 * @param operation the operation
	 * @param format the format, {@code Java} or {@code SQL}
	 * @param reason why, as the end of a sentence
	 * @param remedy what to do, as a sentence
	 */
	UnrenderableOperationException(Operation operation, String format, String reason, String remedy) {
		super("A " + format + " revision cannot " + operation.describe() + ": " + reason + ". " + remedy);
		this.operation = operation.describe();
		this.format = format;
	}

	/**
	 * The operation in words.
	 */
	public String operation() {
		return this.operation;
	}

	public String format() {
		return this.format;
	}

}
