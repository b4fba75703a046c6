package dev.migrations.dialect.hsqldb;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrations.schema.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a sequence follow one another. What HSQLDB chooses when nothing is
 * said, the limits of the type, counts as not said ("CREATE SEQUENCE" in its guide). It
 * has no cache.
 */
final class HsqldbNumbering {

	private HsqldbNumbering() {
	}

	/**
	 * Reads start, increment, minimum, maximum, cycle and type.
	 * @param row the row
	 * @param first the number of the first of these columns
	 */
	static Numbering read(ResultSet row, int first) throws SQLException {
		return canonical(
				new Numbering(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2),
						row.getLong(first + 3), null, "YES".equals(row.getString(first + 4))),
				greatest(row.getString(first + 5)));
	}

	private static long greatest(@Nullable String type) {
		return switch (String.valueOf(type)) {
			case "TINYINT" -> Byte.MAX_VALUE;
			case "SMALLINT" -> Short.MAX_VALUE;
			case "INTEGER" -> Integer.MAX_VALUE;
			default -> Long.MAX_VALUE;
		};
	}

	/**
	 * The numbering without what HSQLDB chooses by itself, for numbers of any size.
	 */
	static Numbering canonical(Numbering numbering) {
		return canonical(numbering, Long.MAX_VALUE);
	}

	private static Numbering canonical(Numbering numbering, long greatest) {
		return numbering.withMinimum(unlessChosen(numbering.minimum(), -greatest - 1))
			.withMaximum(unlessChosen(numbering.maximum(), greatest));
	}

	private static @Nullable Long unlessChosen(@Nullable Long value, long chosen) {
		return (value != null && value == chosen) ? null : value;
	}

}
