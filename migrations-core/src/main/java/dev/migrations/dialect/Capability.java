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
	SEQUENCES("Number rows with .identity(), keep a table with one row per counter, or create it for other databases "
			+ "only, in a CustomOperation or in a section of an SQL revision."),

	/** Tables and columns carry comments. */
	COMMENTS,

	/** An index may cover a part of the rows. */
	PARTIAL_INDEXES("Leave out .where(…) here."),

	/** An index may order by an expression. */
	EXPRESSION_INDEXES("Add a column with .computed(…) and name that column in the index."),

	/** A table or an index may have options that only this kind of database knows. */
	OPTIONS("Leave out .option(…) of this dialect."),

	/** A column may have a collation of its own. */
	COLLATIONS("Leave out the collation here, or choose one for the whole database."),

	/** Numbers have a minimum, a maximum, a cache, and may begin anew. */
	NUMBERING_LIMITS("Leave them out here, or keep the limits with a check."),

	/** A table is made anew: with other options, or its columns in another order. */
	TABLE_REBUILD("Leave it out here: it needs a table that is made anew."),

	/** A column that is there may be numbered in another way. */
	ALTERED_IDENTITY("Create the table anew, or number its rows from a sequence: .serverDefault(sql(\"…\"))."),

	/** A column that is there may be computed in another way. */
	ALTERED_COMPUTED("Drop the column and add it anew with .computed(…)."),

	/** The check of a constraint may wait until the end of the transaction. */
	DEFERRABLE_CONSTRAINTS(
			"Leave out .deferrable() here, and write rows in an order that always satisfies the constraint."),

	/** The check of a check constraint may wait until the end of the transaction. */
	DEFERRABLE_CHECKS("Leave out .deferrable() here, or let a deferrable constraint trigger look at the rows."),

	/** A foreign key may say which rows must match. */
	REFERENTIAL_MATCH("Leave out .match(…) here, and add a check that all columns are NULL or none is."),

	/** A constraint may be added without looking at the rows that are there. */
	UNVALIDATED_CONSTRAINTS("Leave out .notValidated() and validateConstraint here, and mend the rows before."),

	/** A constraint may keep rows from overlapping. */
	EXCLUDE_CONSTRAINTS("Write a trigger that refuses such rows, or leave the constraint to PostgreSQL."),

	/** A constraint may be renamed. */
	RENAMED_CONSTRAINTS("Drop the constraint and create it anew."),

	/** NULL may count as equal to NULL. */
	NULLS_NOT_DISTINCT("Leave out .nullsNotDistinct() here, or make the columns NOT NULL."),

	/** An index may say where it keeps NULL. */
	NULLS_ORDER("Leave out .nullsFirst() and .nullsLast() here."),

	/** An index may have a method, operator classes and collations. */
	INDEX_METHODS("Leave out .using(…), .operatorClass(…) and .collation(…) here."),

	/** An index may carry columns along. */
	COVERING_INDEXES("Leave out .include(…) here, or order by these columns too."),

	/** The index of a key or unique constraint may carry columns along. */
	COVERING_CONSTRAINTS("Leave out .include(…) here, or create an index that has these columns too."),

	/** An index may cover the beginning of a column. */
	PREFIX_INDEXES("Leave out .length(…) here, or order by an expression or a computed column."),

	/** An index may be renamed. */
	RENAMED_INDEXES("Drop the index and create it anew."),

	/** Schemas are created and dropped within a database. */
	SCHEMAS("Let an administrator do it."),

	/** Types of named values exist as objects of their own. */
	ENUM_TYPES("Give the column varchar(…) and a check of its values."),

	/** A sequence may be renamed. */
	RENAMED_SEQUENCES("Create a sequence with the new name that starts where the old one is, and drop the old one."),

	/** A sequence may begin anew. */
	RESTARTED_SEQUENCES("Drop the sequence and create it anew."),

	/** Views and triggers are created, replaced and dropped. */
	REPLACEABLE_OBJECTS,

	/** Functions and procedures are created, replaced and dropped. */
	ROUTINES,

	/** A view may keep its rows. */
	MATERIALIZED_VIEWS("Write view(…), or a table that is filled by triggers or by the application.");

	private final String alternative;

	Capability() {
		this("If the database can do it, write the statement itself: op.execute(\"…\").");
	}

	Capability(String alternative) {
		this.alternative = alternative;
	}

	/**
	 * What to do where a dialect does not have it, as a sentence.
	 */
	String alternative() {
		return this.alternative;
	}

}
