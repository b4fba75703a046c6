package dev.migrations.operation;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;

/**
 * Updates the rows of a large table in batches along its key, each batch in a transaction
 * of its own, so that no lock is held for long and a stopped run goes on where it was.
 *
 * @param table the table
 * @param key the columns of its primary key, or of another unique key without NULL, in
 * order
 * @param assignments what is set
 * @param where the condition of rows that are still to be done in SQL; a row that is done
 * must no longer meet it
 * @param batchSize the greatest number of rows of a batch
 * @since 0.1.0
 */
public record Backfill(QualifiedName table, List<String> key, List<Assignment> assignments, String where,
		int batchSize) implements Operation {

	public Backfill {
		key = List.copyOf(key);
		assignments = List.copyOf(assignments);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.impossible("the values of '" + this.table + "' before the backfill are unknown");
	}

	@Override
	public String describe() {
		return "backfill '" + this.table + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new Backfill(names.apply(this.table), this.key, this.assignments, this.where, this.batchSize);
	}

}
