package dev.migrations.operation;

import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;

/**
 * Creates an index on a table.
 *
 * @param table the table
 * @param index the index
 * @param existence whether it is created only if it is not there
 * @since 0.1.0
 */
public record CreateIndex(QualifiedName table, Index index, Existence existence) implements Operation {

	public CreateIndex {
		existence.requireOfCreation(Existence.index(table, index.name()));
	}

	public CreateIndex(QualifiedName table, Index index) {
		this(table, index, Existence.UNCHECKED);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new DropIndex(this.table, this.index.name(), this.index, this.existence.reversed()));
	}

}
