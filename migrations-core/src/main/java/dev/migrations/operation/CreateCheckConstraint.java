package dev.migrations.operation;

import java.util.function.UnaryOperator;
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

	@Override
	public String describe() {
		return "create check '" + this.check.name() + "' on '" + this.table + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new CreateCheckConstraint(names.apply(this.table), this.check);
	}

}
