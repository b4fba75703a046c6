package dev.migrations.runtime;

/**
 * How revisions share transactions on a database that rolls back DDL.
 *
 * @since 0.1.0
 */
public enum TransactionMode {

	/** Each revision, with its version row, in a transaction of its own. */
	PER_REVISION,

	/** All revisions of a run in one transaction (Alembic's default). */
	ALL

}
