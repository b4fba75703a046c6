package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Alters one table in several ways at once: by one rebuild of it where a database cannot
 * alter it in place (SQLite), by one statement where a database can say all at once
 * (MySQL), else by one statement after the other.
 *
 * @param table the table
 * @param operations the alterations, in order
 * @param recreate whether the table is made anew
 * @param copyFrom the table as it is, for offline scripts (Alembic's {@code copy_from}),
 * or {@code null} to look
 * @since 0.1.0
 */
public record BatchAlterTable(QualifiedName table, List<Operation> operations, Recreate recreate,
		@Nullable Table copyFrom) implements Operation {

	public BatchAlterTable {
		operations = List.copyOf(operations);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		List<Operation> reversed = new ArrayList<>();
		for (Operation operation : this.operations) {
			Reversal reversal = operation.reverse();
			if (reversal instanceof Reversal.Impossible) {
				return reversal;
			}
			reversed.add(0, reversal.operation());
		}
		return Reversal.of(new BatchAlterTable(this.table, reversed, this.recreate, null));
	}

	@Override
	public String describe() {
		return "alter table '" + this.table + "': "
				+ String.join(", ", this.operations.stream().map(Operation::describe).toList());
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new BatchAlterTable(names.apply(this.table),
				this.operations.stream().map((operation) -> operation.mapNames(names)).toList(), this.recreate,
				(this.copyFrom != null) ? this.copyFrom.mapNames(names) : null);
	}

	/**
	 * Whether the table is made anew.
	 */
	public enum Recreate {

		/** Where the database cannot do otherwise. */
		AUTO,

		/** In any case, where a database has this way. */
		ALWAYS,

		/** In no case: what cannot be done in place is refused. */
		NEVER

	}

}
