package dev.migrations.operation;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.UniqueConstraint;

/**
 * Adds a unique constraint to a table.
 *
 * @param table the table
 * @param unique the unique constraint
 * @since 0.1.0
 */
public record CreateUniqueConstraint(QualifiedName table, UniqueConstraint unique) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return DropConstraint.reversalOf(this, this.table, this.unique.name(), ConstraintKind.UNIQUE);
	}

}
