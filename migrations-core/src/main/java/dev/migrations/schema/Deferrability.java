package dev.migrations.schema;

/**
 * When a constraint is checked: with each statement, or at the end of the transaction.
 *
 * @since 0.1.0
 */
public enum Deferrability {

	/** With each statement, always. */
	NOT_DEFERRABLE,

	/** With each statement, until a transaction asks to wait. */
	INITIALLY_IMMEDIATE,

	/** At the end of the transaction, until it asks for it earlier. */
	INITIALLY_DEFERRED

}
