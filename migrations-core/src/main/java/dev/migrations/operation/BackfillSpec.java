package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import org.jspecify.annotations.Nullable;

/**
 * An update in batches:
 * {@code backfill("users").by("id").set("full_name", sql("first || '
 * ' || last")).where("full_name is null").batches(5000)}.
 *
 * @param table the table
 * @param key the columns of its primary key, once given
 * @param assignments what is set so far
 * @param condition the condition of rows that are still to be done, once given
 * @param batchSize the greatest number of rows of a batch
 * @since 0.1.0
 */
public record BackfillSpec(QualifiedName table, List<String> key, List<Assignment> assignments,
		@Nullable String condition, int batchSize) {

	static final int DEFAULT_BATCH_SIZE = 1000;

	public BackfillSpec {
		key = List.copyOf(key);
		assignments = List.copyOf(assignments);
		if (batchSize < 1) {
			throw new IllegalArgumentException("A batch has at least one row, not " + batchSize + ".");
		}
	}

	/**
	 * Walks along the columns of the primary key, or of another unique key without NULL.
	 */
	public BackfillSpec by(String... columns) {
		return new BackfillSpec(this.table, List.of(columns), this.assignments, this.condition, this.batchSize);
	}

	public BackfillSpec set(String column, @Nullable Object value) {
		return with(Assignment.ofValue(column, value));
	}

	/**
	 * Sets a column to an expression: {@code set("name", sql("upper(name)"))}.
	 */
	public BackfillSpec set(String column, @Nullable ServerDefault value) {
		return with(Assignment.of(column, value));
	}

	/**
	 * The condition of rows that are still to be done. A row that is done must no longer
	 * meet it: that is how a run that was stopped knows where to go on.
	 */
	public BackfillSpec where(String sql) {
		return new BackfillSpec(this.table, this.key, this.assignments, sql, this.batchSize);
	}

	/**
	 * The greatest number of rows of a batch, 1,000 unless said.
	 */
	public BackfillSpec batches(int rows) {
		return new BackfillSpec(this.table, this.key, this.assignments, this.condition, rows);
	}

	private BackfillSpec with(Assignment assignment) {
		List<Assignment> all = new ArrayList<>(this.assignments);
		all.add(assignment);
		return new BackfillSpec(this.table, this.key, all, this.condition, this.batchSize);
	}

	Backfill backfill() {
		if (this.key.isEmpty()) {
			throw incomplete("along which key it walks", ".by(\"id\")");
		}
		if (this.assignments.isEmpty()) {
			throw incomplete("what it sets", ".set(\"column\", value)");
		}
		if (this.condition == null) {
			throw incomplete("which rows are still to be done, so that a run that was stopped could not go on",
					".where(\"column is null\")");
		}
		return new Backfill(this.table, this.key, this.assignments, this.condition, this.batchSize);
	}

	private IncompleteOperationException incomplete(String what, String remedy) {
		return new IncompleteOperationException("The backfill of '" + this.table + "' does not say " + what + ".",
				"Add " + remedy + ".");
	}

}
