package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import org.jspecify.annotations.Nullable;

/**
 * An update of rows: {@code update("users").set("active", false).where("age < ?", 18)}.
 *
 * @param table the table
 * @param assignments what is set so far
 * @param condition the condition in SQL, once given
 * @param binds the values of its {@code ?} places
 * @param isForAllRows whether every row is meant
 * @since 0.1.0
 */
public record UpdateSpec(QualifiedName table, List<Assignment> assignments, @Nullable String condition,
		List<@Nullable Object> binds, boolean isForAllRows) {

	public UpdateSpec {
		assignments = List.copyOf(assignments);
	}

	public UpdateSpec set(String column, @Nullable Object value) {
		return with(Assignment.ofValue(column, value));
	}

	/**
	 * Sets a column to an expression: {@code set("name", sql("upper(name)"))}.
	 */
	public UpdateSpec set(String column, @Nullable ServerDefault value) {
		return with(Assignment.of(column, value));
	}

	/**
	 * Touches rows of this condition only.
	 * @param sql the condition
	 * @param values the values of its {@code ?} places
	 */
	public UpdateSpec where(String sql, @Nullable Object... values) {
		return new UpdateSpec(this.table, this.assignments, sql, Arrays.asList(values), false);
	}

	/**
	 * Says that every row is meant.
	 */
	public UpdateSpec allRows() {
		return new UpdateSpec(this.table, this.assignments, null, List.of(), true);
	}

	UpdateSpec complete() {
		if (this.condition == null && !this.isForAllRows) {
			throw new IncompleteOperationException("The update of '" + this.table + "' has no condition.",
					"Add .where(\"…\"), or .allRows() if every row is meant.");
		}
		return this;
	}

	private UpdateSpec with(Assignment assignment) {
		List<Assignment> all = new ArrayList<>(this.assignments);
		all.add(assignment);
		return new UpdateSpec(this.table, all, this.condition, this.binds, this.isForAllRows);
	}

}
