package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.QualifiedName;

/**
 * Adds an exclude constraint to a table.
 *
 * @param table the table
 * @param exclude the constraint
 * @since 0.1.0
 */
public record CreateExcludeConstraint(QualifiedName table, ExcludeConstraint exclude) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return DropConstraint.reversalOf(this, this.table, this.exclude.name(), ConstraintKind.EXCLUDE);
	}

	@Override
	public String describe() {
		return "create exclude '" + this.exclude.name() + "' on '" + this.table + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new CreateExcludeConstraint(names.apply(this.table), this.exclude);
	}

}
