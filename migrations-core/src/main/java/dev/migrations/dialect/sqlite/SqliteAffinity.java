package dev.migrations.dialect.sqlite;

import java.util.Locale;
import java.util.Optional;

/**
 * Which values a column prefers ("Datatypes In SQLite" in the manual, "Type Affinity"). A
 * value that is copied into a column of another affinity is converted, and of a number in
 * a text that becomes a floating point number no more than 15 digits are sure to stay.
 */
enum SqliteAffinity {

	TEXT, NUMERIC, INTEGER, REAL, BLOB;

	/** A number in a text, without its sign and exponent. */
	private static final String DIGITS = "ltrim(trim(substr(%1$s, 1, instr(lower(%1$s) || 'e', 'e') - 1)), '+-')";

	/**
	 * A text that reads as a number of more than 15 digits, and not as an integer that is
	 * kept whole.
	 */
	private static final String LONG_NUMBER = "(typeof(%1$s) = 'text' AND " + DIGITS + " NOT GLOB '*[^0-9.]*' AND "
			+ "length(trim(replace(" + DIGITS + ", '.', ''), '0')) > 15%2$s)";

	private static final String KEPT_WHOLE = " AND CAST(CAST(%1$s AS INTEGER) AS TEXT) <> ltrim(%1$s, '+')";

	/**
	 * An integer that a floating point number does not hold.
	 */
	private static final String LONG_INTEGER = "(typeof(%1$s) = 'integer' AND CAST(CAST(%1$s AS REAL) AS INTEGER) <> %1$s)";

	/** A floating point number that its text does not hold. */
	private static final String LONG_REAL = "(typeof(%1$s) = 'real' AND CAST(CAST(%1$s AS TEXT) AS REAL) <> %1$s)";

	static SqliteAffinity of(SqliteColumn column, SqliteTable table) {
		String type = column.type().toUpperCase(Locale.ROOT);
		if (type.contains("INT")) {
			return INTEGER;
		}
		if (type.contains("CHAR") || type.contains("CLOB") || type.contains("TEXT")) {
			return TEXT;
		}
		if (type.isEmpty() || type.contains("BLOB") || (table.isStrict() && type.equals("ANY"))) {
			return BLOB;
		}
		return (type.contains("REAL") || type.contains("FLOA") || type.contains("DOUB")) ? REAL : NUMERIC;
	}

	/**
	 * The condition of values that would change on their way into a column of this
	 * affinity; empty if none would.
	 * @param from the affinity that they have
	 * @param column the column that holds them, as it is written
	 */
	Optional<String> loss(SqliteAffinity from, String column) {
		if (from == this) {
			return Optional.empty();
		}
		return switch (this) {
			case BLOB -> Optional.empty();
			case TEXT -> Optional.of(LONG_REAL.formatted(column));
			case REAL -> Optional.of(LONG_NUMBER.formatted(column, "") + " OR " + LONG_INTEGER.formatted(column));
			// a column of numbers holds no text that reads as one
			case NUMERIC, INTEGER -> (from == TEXT || from == BLOB)
					? Optional.of(LONG_NUMBER.formatted(column, KEPT_WHOLE.formatted(column))) : Optional.empty();
		};
	}

}
