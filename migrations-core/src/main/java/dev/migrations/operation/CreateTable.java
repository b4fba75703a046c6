package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * Creates a table with its columns and constraints, then its indexes and comments.
 *
 * @param table the table
 * @param existence whether the table and its indexes are created only if they are not
 * there; comments are set in any case
 * @since 0.1.0
 */
public record CreateTable(Table table, Existence existence) implements Operation {

	public CreateTable {
		existence.requireOfCreation(Existence.table(table.name()));
	}

	public CreateTable(Table table) {
		this(table, Existence.UNCHECKED);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new DropTable(this.table.name(), this.table, this.existence.reversed()));
	}

	@Override
	public String describe() {
		return "create table '" + this.table.name() + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new CreateTable(this.table.mapNames(names), this.existence);
	}

}
