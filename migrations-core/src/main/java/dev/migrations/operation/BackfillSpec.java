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
 * @param condition the condition of rows that are still to be done, or {@code null} for
 * all rows
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
	public BackfillSpec set(String column, ServerDefault value) {
		return with((value instanceof ServerDefault.Expression expression)
				? Assignment.ofExpression(column, expression.sql())
				: Assignment.ofValue(column, ((ServerDefault.Literal) value).value()));
	}

	/**
	 * Touches rows of this condition only.
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
		if (this.key.isEmpty() || this.assignments.isEmpty()) {
			throw new IncompleteOperationException(
					"The backfill of '" + this.table + "' does not say "
							+ (this.key.isEmpty() ? "along which key it walks." : "what it sets."),
					this.key.isEmpty() ? "Add .by(\"id\")." : "Add .set(\"column\", value).");
		}
		return new Backfill(this.table, this.key, this.assignments, this.condition, this.batchSize);
	}

}
