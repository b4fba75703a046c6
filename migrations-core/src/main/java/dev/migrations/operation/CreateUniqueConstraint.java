package dev.migrations.operation;

import java.util.function.UnaryOperator;
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

	@Override
	public String describe() {
		return "create unique '" + this.unique.name() + "' on '" + this.table + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new CreateUniqueConstraint(names.apply(this.table), this.unique);
	}

}
