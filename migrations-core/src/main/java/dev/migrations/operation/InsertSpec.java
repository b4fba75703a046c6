package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Rows to insert: {@code insertInto("users", "id", "name").values(1, "Ada").values(2,
 * null)}.
 *
 * @param table the table
 * @param columns the columns that values are given for
 * @param rows the values so far
 * @since 0.1.0
 */
public record InsertSpec(QualifiedName table, List<String> columns, List<List<@Nullable Object>> rows) {

	public InsertSpec {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * One more row.
	 */
	public InsertSpec values(@Nullable Object... values) {
		List<List<@Nullable Object>> all = new ArrayList<>(this.rows);
		all.add(Arrays.asList(values));
		return new InsertSpec(this.table, this.columns, all);
	}

}
