package dev.migrations.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

import dev.migrations.schema.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a sequence follow one another. What H2 chooses when nothing is said
 * ("CREATE SEQUENCE" in its manual) counts as not said.
 */
final class H2Numbering {

	private static final long CACHE = 32;

	private H2Numbering() {
	}

	/**
	 * Reads start, increment, minimum, maximum, cache, cycle and type.
	 * @param row the row
	 * @param first the number of the first of these columns
	 */
	static Numbering read(ResultSet row, int first) throws SQLException {
		return canonical(
				new Numbering(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2),
						row.getLong(first + 3), row.getLong(first + 4), "YES".equals(row.getString(first + 5))),
				greatest(row.getString(first + 6)));
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
	 * The numbering without what H2 chooses by itself, for numbers of any size.
	 */
	static Numbering canonical(Numbering numbering) {
		return canonical(numbering, Long.MAX_VALUE);
	}

	private static Numbering canonical(Numbering numbering, long greatest) {
		boolean ascending = numbering.increment() > 0;
		Numbering limited = numbering.withMinimum(unlessChosen(numbering.minimum(), ascending ? 1 : -greatest - 1))
			.withMaximum(unlessChosen(numbering.maximum(), ascending ? greatest : -1));
		Long cache = numbering.cache();
		// the catalogue answers Long.MIN_VALUE for descending numbers without a minimum
		boolean chosen = cache == null || cache <= 0 || cache == cache(numbering, greatest);
		return limited.withCache(chosen ? null : cache);
	}

	/**
	 * How many values a session takes at once when nothing is said: no more than there
	 * are.
	 */
	static long cache(Numbering numbering) {
		return cache(numbering, Long.MAX_VALUE);
	}

	private static long cache(Numbering numbering, long greatest) {
		boolean ascending = numbering.increment() > 0;
		long minimum = Objects.requireNonNullElse(numbering.minimum(), ascending ? 1 : -greatest - 1);
		long maximum = Objects.requireNonNullElse(numbering.maximum(), ascending ? greatest : -1);
		long steps = Long.divideUnsigned(maximum - minimum, Math.abs(numbering.increment()));
		return (Long.compareUnsigned(steps, CACHE) < 0) ? steps + 1 : CACHE;
	}

	private static @Nullable Long unlessChosen(@Nullable Long value, long chosen) {
		return (value != null && value == chosen) ? null : value;
	}

}
