package dev.migrations.dialect;

import dev.migrations.operation.RunJava;

/**
 * Java code of a plan.
 *
 * @param transactional whether it runs in the transaction of its revision
 * @param source the operation with the code
 * @since 0.1.0
 */
public record JavaStatement(boolean transactional, RunJava source) implements Statement {

	@Override
	public JavaStatement autocommitted() {
		return new JavaStatement(false, this.source);
	}

	@Override
	public String text() {
		return "-- Java code: " + this.source.description();
	}

}
