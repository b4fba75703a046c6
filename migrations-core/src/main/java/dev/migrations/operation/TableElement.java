package dev.migrations.operation;

import dev.migrations.schema.Table;

/**
 * What {@code op.createTable} lists after the table's name: a column or a constraint.
 *
 * @since 0.1.0
 */
public sealed interface TableElement
		permits ColumnSpec, PrimaryKeySpec, UniqueSpec, ForeignKeySpec, CheckSpec, ExcludeSpec {

	/**
	 * The table with this element added.
	 */
	Table addTo(Table table);

}
