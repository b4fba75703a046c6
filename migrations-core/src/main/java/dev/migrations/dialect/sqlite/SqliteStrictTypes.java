package dev.migrations.dialect.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.migrations.schema.Column;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.Table;

/**
 * The types of a STRICT table: INT, INTEGER, REAL, TEXT, BLOB and ANY, without a length
 * ("STRICT Tables" in the manual).
 */
final class SqliteStrictTypes {

	private static final Set<String> TYPES = Set.of("int", "integer", "real", "text", "blob", "any");

	private SqliteStrictTypes() {
	}

	/**
	 * The columns with types that the table takes.
	 */
	static List<Column> of(Table table, List<Column> columns, SqliteClauses sql) {
		boolean strict = table.options()
			.stream()
			.anyMatch((option) -> option.dialect().equals(SqliteDialect.NAME)
					&& (option.name() + " " + option.value()).toUpperCase(Locale.ROOT).contains("STRICT"));
		return strict ? columns.stream().map((column) -> strict(table, column, sql)).toList() : columns;
	}

	private static Column strict(Table table, Column column, SqliteClauses sql) {
		if (column.type() instanceof GenericType generic) {
			switch (generic.kind()) {
				case TINYINT, SMALLINT, INTEGER, BIGINT -> {
					return column.withType(new NativeType("int"));
				}
				case REAL, DOUBLE -> {
					return column.withType(new NativeType("real"));
				}
				default -> {
				}
			}
		}
		String type = sql.typeName(column.type());
		if (!TYPES.contains(type.toLowerCase(Locale.ROOT))) {
			throw sql.refuse(
					"keep values of the type " + type + " in column '" + column.name() + "' of the STRICT table '"
							+ table.name() + "'",
					"A STRICT table has the types int, integer, real, text, blob and any: write text() with a check of its"
							+ " length, or leave out STRICT.");
		}
		return column;
	}

}
