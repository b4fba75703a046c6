package dev.migrations.operation;

import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;

/**
 * Creates an index on a table.
 *
 * @param table the table
 * @param index the index
 * @since 0.1.0
 */
public record CreateIndex(QualifiedName table, Index index) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new DropIndex(this.table, this.index.name(), this.index));
	}

}
