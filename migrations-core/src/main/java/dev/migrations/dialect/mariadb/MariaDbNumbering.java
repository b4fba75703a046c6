package dev.migrations.dialect.mariadb;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrations.schema.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a sequence follow one another. What MariaDB chooses when nothing is
 * said ("CREATE SEQUENCE" in its manual) counts as not said.
 */
final class MariaDbNumbering {

	/** How many values a session takes at once when nothing is said. */
	static final long CACHE = 1000;

	private static final long GREATEST = Long.MAX_VALUE - 1;

	private static final long LEAST = Long.MIN_VALUE + 1;

	private MariaDbNumbering() {
	}

	/**
	 * Reads start, increment, minimum, maximum, cache and cycle.
	 */
	static Numbering read(ResultSet row) throws SQLException {
		return canonical(new Numbering(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
				row.getBoolean(6)));
	}

	/**
	 * The numbering without what MariaDB chooses by itself.
	 */
	static Numbering canonical(Numbering numbering) {
		boolean ascending = numbering.increment() > 0;
		return numbering.withMinimum(unlessChosen(numbering.minimum(), ascending ? 1 : LEAST))
			.withMaximum(unlessChosen(numbering.maximum(), ascending ? GREATEST : -1))
			.withCache(unlessChosen(numbering.cache(), CACHE));
	}

	private static @Nullable Long unlessChosen(@Nullable Long value, long chosen) {
		return (value != null && value == chosen) ? null : value;
	}

}
