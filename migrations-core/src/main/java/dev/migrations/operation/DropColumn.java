package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Drops a column of a table.
 *
 * @param table the table
 * @param column the column's name
 * @param original what it was, which makes the reversal possible
 * @param existence whether it is dropped only if it is there
 * @since 0.1.0
 */
public record DropColumn(QualifiedName table, String column, @Nullable Column original,
		Existence existence) implements Operation {

	public DropColumn {
		existence.requireOfDrop(Existence.column(table, column));
	}

	public DropColumn(QualifiedName table, String column, @Nullable Column original) {
		this(table, column, original, Existence.UNCHECKED);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		if (this.original == null) {
			return Reversal
				.impossible("the definition of the dropped column '" + this.table + "." + this.column + "' is unknown");
		}
		return Reversal.of(new AddColumn(this.table, this.original, this.existence.reversed()));
	}

	@Override
	public String describe() {
		return "drop column '" + this.table + "." + this.column + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new DropColumn(names.apply(this.table), this.column, this.original, this.existence);
	}

}
