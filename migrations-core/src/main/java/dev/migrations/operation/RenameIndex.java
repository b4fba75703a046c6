package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;

/**
 * Renames an index.
 *
 * @param table the table
 * @param index the index's name
 * @param newName its new name
 * @since 0.1.0
 */
public record RenameIndex(QualifiedName table, String index, String newName) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new RenameIndex(this.table, this.newName, this.index));
	}

	@Override
	public String describe() {
		return "rename index '" + this.index + "' on '" + this.table + "' to '" + this.newName + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new RenameIndex(names.apply(this.table), this.index, this.newName);
	}

}
