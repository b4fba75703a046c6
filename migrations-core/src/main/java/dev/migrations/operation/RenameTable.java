package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;

/**
 * Renames a table within its schema.
 *
 * @param table its name before
 * @param newName its name after, without a schema
 * @since 0.1.0
 */
public record RenameTable(QualifiedName table, String newName) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new RenameTable(this.table.withName(this.newName), this.table.name()));
	}

	@Override
	public String describe() {
		return "rename table '" + this.table + "' to '" + this.newName + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new RenameTable(names.apply(this.table), this.newName);
	}

}
