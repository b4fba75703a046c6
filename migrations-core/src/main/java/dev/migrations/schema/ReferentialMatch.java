package dev.migrations.schema;

/**
 * Which rows of a foreign key with several columns must have a partner, when some of the
 * columns are NULL.
 *
 * @since 0.1.0
 */
public enum ReferentialMatch {

	/** Rows without any NULL. */
	SIMPLE,

	/** All rows but those where every column is NULL. */
	FULL,

	/** All rows, compared by their columns that are not NULL. */
	PARTIAL

}
