package dev.migrations.dialect;

/**
 * What a database can do, where databases differ in what a plan may promise.
 *
 * @since 0.1.0
 */
public enum Capability {

	/** DDL is part of a transaction and rolled back with it. */
	TRANSACTIONAL_DDL,

	/** Sequences exist as objects of their own. */
	SEQUENCES,

	/** Tables and columns carry comments. */
	COMMENTS,

	/** An index may cover a part of the rows. */
	PARTIAL_INDEXES,

	/** An index may order by an expression. */
	EXPRESSION_INDEXES

}
