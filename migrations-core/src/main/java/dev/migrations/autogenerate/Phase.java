package dev.migrations.autogenerate;

/**
 * When an operation runs, in this order. Each phase may rely on the ones before it, and,
 * as a downgrade runs the reversals backwards, each reversal on those of the ones after.
 */
enum Phase {

	SEQUENCES,

	/** Before what they refer to goes away, or changes its type. */
	DROPPED_FOREIGN_KEYS,

	/** Before the columns they cover, and before others take their names. */
	DROPPED_CONSTRAINTS,

	CREATED_TABLES, ADDED_COLUMNS, ALTERED_COLUMNS, DROPPED_COLUMNS, ADDED_CONSTRAINTS,

	/** After all tables and all keys they may refer to. */
	ADDED_FOREIGN_KEYS,

	COMMENTS, DROPPED_TABLES, DROPPED_SEQUENCES

}
