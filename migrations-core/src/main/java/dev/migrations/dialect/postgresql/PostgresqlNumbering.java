package dev.migrations.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrations.schema.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a sequence follow one another, as {@code pg_sequence} tells. What
 * PostgreSQL chooses when nothing is said ("CREATE SEQUENCE" in its manual) counts as not
 * said.
 */
final class PostgresqlNumbering {

	private PostgresqlNumbering() {
	}

	/**
	 * Reads start, increment, minimum, maximum, cache, cycle and type.
	 * @param row the row
	 * @param first the number of the first of these columns
	 */
	static Numbering read(ResultSet row, int first) throws SQLException {
		long increment = row.getLong(first + 1);
		String type = row.getString(first + 6);
		long greatest = switch (type) {
			case "smallint" -> Short.MAX_VALUE;
			case "integer" -> Integer.MAX_VALUE;
			default -> Long.MAX_VALUE;
		};
		boolean ascending = increment > 0;
		return new Numbering(row.getLong(first), increment,
				unlessChosen(row.getLong(first + 2), ascending ? 1 : -greatest - 1),
				unlessChosen(row.getLong(first + 3), ascending ? greatest : -1),
				unlessChosen(row.getLong(first + 4), 1), row.getBoolean(first + 5));
	}

	private static @Nullable Long unlessChosen(long value, long chosen) {
		return (value != chosen) ? value : null;
	}

}
