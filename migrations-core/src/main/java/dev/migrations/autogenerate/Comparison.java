package dev.migrations.autogenerate;

import dev.migrations.schema.QualifiedName;

/**
 * What the comparators of one comparison share.
 *
 * @param owned what revisions created
 * @param drop what may be dropped
 * @param names names for constraints without one
 * @param columnsAreSaidAnew whether a change of a column must know the whole column
 * @param changes where findings go
 */
record Comparison(OwnedObjects owned, DropPolicy drop, ConstraintNames names, boolean columnsAreSaidAnew,
		Changes changes) {

	/**
	 * Whether the table, and columns and constraints of it, may be dropped.
	 */
	boolean mayDrop(QualifiedName table) {
		return mayDrop(this.owned.tables().contains(table));
	}

	boolean mayDropIndex(QualifiedName table, String index) {
		return mayDrop(this.owned.ownsIndex(table, index));
	}

	boolean mayDropSequence(QualifiedName sequence) {
		return mayDrop(this.owned.sequences().contains(sequence));
	}

	private boolean mayDrop(boolean isOwned) {
		return switch (this.drop) {
			case OWNED -> isOwned;
			case ALL -> true;
			case NONE -> false;
		};
	}

}
