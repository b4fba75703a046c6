package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;

/**
 * Adds a primary key to a table.
 *
 * @param table the table
 * @param primaryKey the primary key
 * @since 0.1.0
 */
public record CreatePrimaryKey(QualifiedName table, PrimaryKey primaryKey) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return DropConstraint.reversalOf(this, this.table, this.primaryKey.name(), ConstraintKind.PRIMARY_KEY);
	}

	@Override
	public String describe() {
		return "create primary key on '" + this.table + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new CreatePrimaryKey(names.apply(this.table), this.primaryKey);
	}

}
