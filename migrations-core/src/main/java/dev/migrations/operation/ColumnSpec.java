package dev.migrations.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;

/**
 * A column: nullable and without default until it says otherwise.
 *
 * @param column the column so far
 * @param existence when {@code op.addColumn} adds it
 * @since 0.1.0
 */
public record ColumnSpec(Column column, Existence existence) implements TableElement {

	public ColumnSpec notNull() {
		return with(this.column.withNullable(false));
	}

	/**
	 * Numbered by the database, unless a statement gives a value.
	 */
	public ColumnSpec identity() {
		return identity(Identity.byDefault());
	}

	public ColumnSpec identity(Identity identity) {
		return with(this.column.withIdentity(identity));
	}

	public ColumnSpec serverDefault(long value) {
		return serverDefault(ServerDefault.literal(value));
	}

	public ColumnSpec serverDefault(boolean value) {
		return serverDefault(ServerDefault.literal(value));
	}

	public ColumnSpec serverDefault(BigDecimal value) {
		return serverDefault(ServerDefault.literal(value));
	}

	public ColumnSpec serverDefault(String value) {
		return serverDefault(ServerDefault.literal(value));
	}

	public ColumnSpec serverDefault(ServerDefault value) {
		return with(this.column.withServerDefault(value));
	}

	/**
	 * Computed by the database from the expression, and kept with the row.
	 */
	public ColumnSpec computed(String expression) {
		return with(this.column.withComputed(new Computed(expression, true)));
	}

	/**
	 * Computed by the database from the expression, when it is read.
	 */
	public ColumnSpec computedWhenRead(String expression) {
		return with(this.column.withComputed(new Computed(expression, false)));
	}

	/**
	 * Orders its text by this collation, in the database's own name for it.
	 */
	public ColumnSpec collation(String name) {
		return with(this.column.withCollation(name));
	}

	public ColumnSpec comment(String comment) {
		return with(this.column.withComment(comment));
	}

	/**
	 * Lets {@code op.addColumn} add the column only if the table has none of its name.
	 */
	public ColumnSpec ifNotExists() {
		return new ColumnSpec(this.column, Existence.IF_NOT_EXISTS);
	}

	private ColumnSpec with(Column changed) {
		return new ColumnSpec(changed, this.existence);
	}

	@Override
	public Table addTo(Table table) {
		this.existence.refuse(Existence.column(table.name(), this.column.name()));
		List<Column> columns = new ArrayList<>(table.columns());
		columns.add(this.column);
		return table.withColumns(columns);
	}

}
