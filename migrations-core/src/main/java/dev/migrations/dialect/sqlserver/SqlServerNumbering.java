package dev.migrations.dialect.sqlserver;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrations.schema.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a sequence follow one another, as {@code sys.sequences} tells. The
 * limits of its type count as not said ("CREATE SEQUENCE" in the manual).
 */
final class SqlServerNumbering {

	private SqlServerNumbering() {
	}

	/**
	 * Reads start, increment, minimum, maximum, whether it cycles, whether it caches,
	 * cache and type.
	 * @param row the row
	 * @param first the number of the first of these columns
	 */
	static Numbering read(ResultSet row, int first) throws SQLException {
		Long minimum = number(row, first + 2);
		Long maximum = number(row, first + 3);
		String type = row.getString(first + 7);
		Long cache = row.getBoolean(first + 5) ? number(row, first + 6) : Long.valueOf(1);
		return new Numbering(row.getLong(first), row.getLong(first + 1), unlessLimit(minimum, smallest(type)),
				unlessLimit(maximum, greatest(type)), cache, row.getBoolean(first + 4));
	}

	// a decimal has limits that no long holds, which the query leaves out
	private static @Nullable Long number(ResultSet row, int column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? null : value;
	}

	private static @Nullable Long unlessLimit(@Nullable Long value, long limit) {
		return (value != null && value != limit) ? value : null;
	}

	private static long greatest(String type) {
		return switch (type) {
			case "tinyint" -> 255;
			case "smallint" -> Short.MAX_VALUE;
			case "int" -> Integer.MAX_VALUE;
			default -> Long.MAX_VALUE;
		};
	}

	private static long smallest(String type) {
		return type.equals("tinyint") ? 0 : -greatest(type) - 1;
	}

}
