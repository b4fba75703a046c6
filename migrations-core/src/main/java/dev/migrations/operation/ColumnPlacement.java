package dev.migrations.operation;

/**
 * Where a column of a table stands, which a database can say only while it makes the
 * table anew (Alembic's {@code insert_before}, {@code insert_after} and
 * {@code partial_reordering}).
 *
 * @param column the column
 * @param side on which side of the other one it stands
 * @param other the other column
 * @since 0.1.0
 */
public record ColumnPlacement(String column, Side side, String other) {

	public ColumnPlacement {
		if (column.equals(other)) {
			throw new IllegalArgumentException("The column '" + column + "' cannot stand beside itself.");
		}
	}

	/**
	 * A side of a column.
	 */
	public enum Side {

		/** Directly before it. */
		BEFORE,

		/** Directly behind it. */
		AFTER

	}

}
