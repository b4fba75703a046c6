package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows.
 *
 * @param table the table
 * @param columns the columns that values are given for
 * @param rows the values of each row, in the order of the columns; a {@link TypedValue}
 * says its SQL type
 * @since 0.1.0
 */
public record BulkInsert(QualifiedName table, List<String> columns,
		List<List<@Nullable Object>> rows) implements Operation {

	public BulkInsert {
		columns = List.copyOf(columns);
		int width = columns.size();
		rows = rows.stream().map((row) -> copy(table, width, row)).toList();
	}

	// a value may be NULL, which List.copyOf refuses
	private static List<@Nullable Object> copy(QualifiedName table, int width, List<@Nullable Object> row) {
		if (row.size() != width) {
			throw new IncompleteOperationException(
					"A row for '" + table + "' has " + row.size() + " values for " + width + " columns.",
					"Give one value for each column, null where it is NULL.");
		}
		return Collections.unmodifiableList(new ArrayList<>(row));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.impossible("which of the rows of '" + this.table + "' were inserted is unknown");
	}

	@Override
	public String describe() {
		return "insert " + this.rows.size() + " row" + ((this.rows.size() != 1) ? "s" : "") + " into '" + this.table
				+ "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new BulkInsert(names.apply(this.table), this.columns, this.rows);
	}

}
