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
	EXPRESSION_INDEXES,

	/** A table or an index may have options that only this kind of database knows. */
	OPTIONS,

	/** A column may have a collation of its own. */
	COLLATIONS,

	/** Numbers have a minimum, a maximum, a cache, and may begin anew. */
	NUMBERING_LIMITS,

	/** A table is made anew: with other options, or its columns in another order. */
	TABLE_REBUILD,

	/** A column that is there may be numbered in another way. */
	ALTERED_IDENTITY,

	/** A column that is there may be computed in another way. */
	ALTERED_COMPUTED,

	/** The check of a constraint may wait until the end of the transaction. */
	DEFERRABLE_CONSTRAINTS,

	/** A foreign key may say which rows must match. */
	REFERENTIAL_MATCH,

	/** A constraint may be added without looking at the rows that are there. */
	UNVALIDATED_CONSTRAINTS,

	/** A constraint may keep rows from overlapping. */
	EXCLUDE_CONSTRAINTS,

	/** A constraint may be renamed. */
	RENAMED_CONSTRAINTS,

	/** NULL may count as equal to NULL. */
	NULLS_NOT_DISTINCT,

	/** An index may say where it keeps NULL. */
	NULLS_ORDER,

	/** An index may have a method, operator classes and collations. */
	INDEX_METHODS,

	/** An index may carry columns along. */
	COVERING_INDEXES,

	/** An index may cover the beginning of a column. */
	PREFIX_INDEXES,

	/** An index may be renamed. */
	RENAMED_INDEXES,

	/** Schemas are created and dropped within a database. */
	SCHEMAS,

	/** Types of named values exist as objects of their own. */
	ENUM_TYPES,

	/** A sequence may be renamed. */
	RENAMED_SEQUENCES,

	/** A sequence may begin anew. */
	RESTARTED_SEQUENCES,

	/** Views and triggers are created, replaced and dropped. */
	REPLACEABLE_OBJECTS,

	/** Functions and procedures are created, replaced and dropped. */
	ROUTINES,

	/** A view may keep its rows. */
	MATERIALIZED_VIEWS

}
