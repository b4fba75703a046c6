package dev.migrations.operation;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.QualifiedName;

/**
 * Adds a check constraint to a table.
 *
 * @param table the table
 * @param check the check constraint
 * @since 0.1.0
 */
public record CreateCheckConstraint(QualifiedName table, CheckConstraint check) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return DropConstraint.reversalOf(this, this.table, this.check.name(), ConstraintKind.CHECK);
	}

}
