package dev.migrations.schema;

/**
 * Where an index keeps NULL.
 *
 * @since 0.1.0
 */
public enum NullsOrder {

	/** Where the database keeps it when nothing is said. */
	UNSPECIFIED,

	FIRST,

	LAST

}
