package dev.migrations.dialect;

import dev.migrations.operation.Operation;

/**
 * One step of a plan, as it will run: SQL, SQL with data, Java code, or SQL that is
 * composed from the schema as it is then.
 *
 * @since 0.1.0
 */
public sealed interface Statement
		permits SqlStatement, CopyStatement, JavaStatement, ComposedStatement, BackfillStatement {

	/**
	 * The operation it comes from.
	 */
	Operation source();

	/**
	 * Whether it runs in the transaction of its revision, or outside of any.
	 */
	boolean transactional();

	/**
	 * Whether it can be run again after it was stopped anywhere, and goes on with what is
	 * left.
	 */
	default boolean repeatable() {
		return false;
	}

	/**
	 * The same step outside of any transaction.
	 */
	Statement autocommitted();

	/**
	 * The step as a reader of a plan sees it: its SQL, or a description.
	 */
	String text();

}
