package dev.migrations.dialect.oracle;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * How numbers follow one another, as the catalogue tells. Limits that no {@code long}
 * holds are Oracle's own, which have up to 28 digits ("CREATE SEQUENCE" in the SQL
 * reference).
 */
final class OracleNumbering {

	private static final Pattern OPTION = Pattern.compile("(\\w[\\w ]*): ([-\\w]+)");

	private static final long CACHE = 20;

	private OracleNumbering() {
	}

	/**
	 * Reads increment, minimum, maximum, cache and whether it cycles. Where it started is
	 * not kept.
	 * @param row the row
	 * @param first the number of the first of these columns
	 */
	static Numbering read(ResultSet row, int first) throws SQLException {
		return canonical(new Numbering(1, row.getLong(first), number(row.getBigDecimal(first + 1)),
				number(row.getBigDecimal(first + 2)), number(row.getBigDecimal(first + 3)),
				"Y".equals(row.getString(first + 4))));
	}

	/**
	 * Reads the options of an identity column: {@code START WITH: 1, INCREMENT BY: 1,
	 * MAX_VALUE: 99, CYCLE_FLAG: N}.
	 */
	static Numbering parse(@Nullable String options) {
		Numbering numbering = Numbering.FROM_ONE;
		Matcher option = OPTION.matcher((options != null) ? options : "");
		while (option.find()) {
			String value = option.group(2);
			numbering = switch (option.group(1)) {
				case "START WITH" -> numbering.withStart(Long.parseLong(value));
				case "INCREMENT BY" -> numbering.withIncrement(Long.parseLong(value));
				case "MIN_VALUE" -> numbering.withMinimum(number(new BigDecimal(value)));
				case "MAX_VALUE" -> numbering.withMaximum(number(new BigDecimal(value)));
				case "CACHE_SIZE" -> numbering.withCache(Long.parseLong(value));
				case "CYCLE_FLAG" -> numbering.withCycle("Y".equals(value));
				default -> numbering;
			};
		}
		return canonical(numbering);
	}

	private static @Nullable Long number(@Nullable BigDecimal value) {
		boolean held = value != null && value.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
				&& value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
		return (held && value != null) ? value.longValue() : null;
	}

	/**
	 * Without what Oracle chooses by itself; one value at once is no cache.
	 */
	static Numbering canonical(Numbering numbering) {
		boolean ascending = numbering.increment() > 0;
		Long cache = numbering.cache();
		return numbering.withMinimum(ascending ? unless(1, numbering.minimum()) : numbering.minimum())
			.withMaximum(ascending ? numbering.maximum() : unless(-1, numbering.maximum()))
			.withCache((cache != null && cache < 2) ? Long.valueOf(1) : unless(CACHE, cache));
	}

	private static @Nullable Long unless(long chosen, @Nullable Long value) {
		return (value != null && value != chosen) ? value : null;
	}

}
