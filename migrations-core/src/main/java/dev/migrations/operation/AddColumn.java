package dev.migrations.operation;

import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;

/**
 * Adds a column to a table.
 *
 * @param table the table
 * @param column the column
 * @since 0.1.0
 */
public record AddColumn(QualifiedName table, Column column) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new DropColumn(this.table, this.column.name(), this.column));
	}

}
