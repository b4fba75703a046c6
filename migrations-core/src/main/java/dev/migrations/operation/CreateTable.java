package dev.migrations.operation;

import dev.migrations.schema.Table;

/**
 * Creates a table with its columns and constraints, then its indexes and comments.
 *
 * @param table the table
 * @since 0.1.0
 */
public record CreateTable(Table table) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new DropTable(this.table.name(), this.table));
	}

}
