package dev.migrations.operation;

import java.util.Arrays;
import java.util.List;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A deletion of rows: {@code deleteFrom("users").where("age < ?", 18)}.
 *
 * @param table the table
 * @param condition the condition in SQL, once given
 * @param binds the values of its {@code ?} places
 * @param isForAllRows whether every row is meant
 * @since 0.1.0
 */
public record DeleteSpec(QualifiedName table, @Nullable String condition, List<@Nullable Object> binds,
		boolean isForAllRows) {

	/**
	 * Touches rows of this condition only.
	 * @param sql the condition
	 * @param values the values of its {@code ?} places
	 */
	public DeleteSpec where(String sql, @Nullable Object... values) {
		return new DeleteSpec(this.table, sql, Arrays.asList(values), false);
	}

	/**
	 * Says that every row is meant.
	 */
	public DeleteSpec allRows() {
		return new DeleteSpec(this.table, null, List.of(), true);
	}

	DeleteSpec complete() {
		if (this.condition == null && !this.isForAllRows) {
			throw new IncompleteOperationException("The deletion from '" + this.table + "' has no condition.",
					"Add .where(\"…\"), or .allRows() if every row is meant.");
		}
		return this;
	}

}
