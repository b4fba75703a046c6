package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;

/**
 * Adds a column to a table.
 *
 * @param table the table
 * @param column the column
 * @param existence whether it is created only if it is not there
 * @since 0.1.0
 */
public record AddColumn(QualifiedName table, Column column, Existence existence) implements Operation {

	public AddColumn {
		existence.requireOfCreation(Existence.column(table, column.name()));
	}

	public AddColumn(QualifiedName table, Column column) {
		this(table, column, Existence.UNCHECKED);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new DropColumn(this.table, this.column.name(), this.column, this.existence.reversed()));
	}

	@Override
	public String describe() {
		return "add column '" + this.table + "." + this.column.name() + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new AddColumn(names.apply(this.table), this.column, this.existence);
	}

}
