package dev.migrations.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import dev.migrations.operation.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of a statement into its text, for scripts, which have no binds.
 */
final class BindLiterals {

	private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

	private static final DateTimeFormatter DATE_TIME_WITH_OFFSET = DateTimeFormatter
		.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

	private final StandardSqlClauses clauses;

	private final ScriptSplitter splitter;

	BindLiterals(StandardSqlClauses clauses, ScriptSplitter splitter) {
		this.clauses = clauses;
		this.splitter = splitter;
	}

	/**
	 * The text with a literal in each {@code ?} place; {@code ??} is a {@code ?} where a
	 * driver takes it for one.
	 * @throws UnwritableBindException if places and values do not match, or a value has
	 * no literal
	 */
	String inlined(SqlStatement statement) {
		List<Integer> marks = this.splitter.bindPlaces(statement.sql());
		StringBuilder text = new StringBuilder();
		int from = 0;
		int places = 0;
		for (int i = 0; i < marks.size(); i++) {
			int mark = marks.get(i);
			text.append(statement.sql(), from, mark);
			from = mark + 1;
			if (this.clauses.isQuestionMarkEscaped() && i + 1 < marks.size() && marks.get(i + 1) == from) {
				text.append('?');
				from++;
				i++;
			}
			else if (places++ < statement.binds().size()) {
				text.append(literal(statement, statement.binds().get(places - 1)));
			}
		}
		if (places != statement.binds().size()) {
			throw UnwritableBindException.count(statement, places);
		}
		return text.append(statement.sql().substring(from)).toString();
	}

	private String literal(SqlStatement statement, @Nullable Object value) {
		if (value == null) {
			return "NULL";
		}
		if (value instanceof TypedValue typed) {
			return literal(statement, typed.value());
		}
		if (value instanceof Boolean) {
			return this.clauses.literal(value);
		}
		if (value instanceof BigDecimal decimal) {
			return signed(decimal.toPlainString());
		}
		if (value instanceof BigInteger || value instanceof Long || value instanceof Integer || value instanceof Short
				|| value instanceof Byte) {
			return signed(value.toString());
		}
		if (value instanceof Double || value instanceof Float) {
			return number(statement, (Number) value);
		}
		if (value instanceof byte[] bytes) {
			return this.clauses.binaryLiteral(bytes);
		}
		if (value instanceof CharSequence || value instanceof Character || value instanceof UUID
				|| value instanceof Enum) {
			return this.clauses.textLiteral(value.toString());
		}
		return dateOrTime(statement, value);
	}

	private static String number(SqlStatement statement, Number value) {
		double number = value.doubleValue();
		if (Double.isNaN(number) || Double.isInfinite(number)) {
			throw UnwritableBindException.type(statement, value);
		}
		return signed(value.toString());
	}

	/**
	 * A minus behind another one would make a comment of the rest of the line.
	 */
	private static String signed(String number) {
		return number.startsWith("-") ? "(" + number + ")" : number;
	}

	private String dateOrTime(SqlStatement statement, Object value) {
		String temporal = this.clauses.temporalLiteral(value);
		if (temporal != null) {
			return temporal;
		}
		if (value instanceof LocalDate || value instanceof java.sql.Date) {
			return this.clauses.dateLiteral(value.toString());
		}
		if (value instanceof LocalTime time) {
			return this.clauses.timeLiteral(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
		}
		if (value instanceof LocalDateTime dateTime) {
			return this.clauses.timestampLiteral(DATE_TIME.format(dateTime));
		}
		if (value instanceof java.sql.Timestamp timestamp) {
			return this.clauses.timestampLiteral(DATE_TIME.format(timestamp.toLocalDateTime()));
		}
		if (value instanceof OffsetDateTime dateTime) {
			return this.clauses.timestampWithTimeZoneLiteral(DATE_TIME_WITH_OFFSET.format(dateTime));
		}
		if (value instanceof Instant instant) {
			return this.clauses
				.timestampWithTimeZoneLiteral(DATE_TIME_WITH_OFFSET.format(instant.atOffset(ZoneOffset.UTC)));
		}
		throw UnwritableBindException.type(statement, value);
	}

}
