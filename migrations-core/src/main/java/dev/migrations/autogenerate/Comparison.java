package dev.migrations.autogenerate;

import dev.migrations.schema.QualifiedName;

/**
 * What the comparators of one comparison share.
 *
 * @param owned what revisions created
 * @param dropUnowned whether the rest may be dropped too
 * @param names names for constraints without one
 * @param columnsAreSaidAnew whether a change of a column must know the whole column
 * @param changes where findings go
 */
record Comparison(OwnedObjects owned, boolean dropUnowned, ConstraintNames names, boolean columnsAreSaidAnew,
		Changes changes) {

	/**
	 * Whether the table, and columns and constraints of it, may be dropped.
	 */
	boolean mayDrop(QualifiedName table) {
		return this.dropUnowned || this.owned.tables().contains(table);
	}

	boolean mayDropIndex(QualifiedName table, String index) {
		return this.dropUnowned || this.owned.ownsIndex(table, index);
	}

	boolean mayDropSequence(QualifiedName sequence) {
		return this.dropUnowned || this.owned.sequences().contains(sequence);
	}

}
