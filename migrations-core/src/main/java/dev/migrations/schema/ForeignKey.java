package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name its name, or {@code null} to let the database choose
 * @param columns its columns, in order
 * @param referencedTable the table it refers to
 * @param referencedColumns the columns it refers to, in the order of {@code columns}
 * @param onUpdate what happens when the referenced key changes
 * @param onDelete what happens when the referenced row is deleted
 * @since 0.1.0
 */
public record ForeignKey(@Nullable String name, List<String> columns, QualifiedName referencedTable,
		List<String> referencedColumns, ReferentialAction onUpdate, ReferentialAction onDelete) {

	public ForeignKey {
		columns = List.copyOf(columns);
		referencedColumns = List.copyOf(referencedColumns);
	}

	public static ForeignKey of(@Nullable String name, List<String> columns, QualifiedName referencedTable,
			List<String> referencedColumns) {
		return new ForeignKey(name, columns, referencedTable, referencedColumns, ReferentialAction.NO_ACTION,
				ReferentialAction.NO_ACTION);
	}

	public ForeignKey withName(@Nullable String newName) {
		return new ForeignKey(newName, this.columns, this.referencedTable, this.referencedColumns, this.onUpdate,
				this.onDelete);
	}

	public ForeignKey withOnUpdate(ReferentialAction action) {
		return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, action,
				this.onDelete);
	}

	public ForeignKey withOnDelete(ReferentialAction action) {
		return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.onUpdate,
				action);
	}

}
