package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;

/**
 * Adds a foreign key to a table.
 *
 * @param table the table
 * @param foreignKey the foreign key
 * @since 0.1.0
 */
public record CreateForeignKey(QualifiedName table, ForeignKey foreignKey) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return DropConstraint.reversalOf(this, this.table, this.foreignKey.name(), ConstraintKind.FOREIGN_KEY);
	}

	@Override
	public String describe() {
		return "create foreign key '" + this.foreignKey.name() + "' on '" + this.table + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new CreateForeignKey(names.apply(this.table), this.foreignKey.mapNames(names));
	}

}
