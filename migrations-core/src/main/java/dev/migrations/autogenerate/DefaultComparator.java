package dev.migrations.autogenerate;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

import dev.migrations.schema.Column;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;

/**
 * Tells whether defaults differ, where that is certain: plain literals of the same kind,
 * in columns that keep such literals as they are; or a literal where there is none. A
 * default that is not wanted is none of our findings: it may be what fills old rows.
 */
final class DefaultComparator {

	private static final Set<Kind> TEXTS = EnumSet.of(Kind.CHAR, Kind.VARCHAR, Kind.TEXT);

	private static final Set<Kind> NUMBERS = EnumSet.of(Kind.TINYINT, Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT,
			Kind.NUMERIC);

	boolean differ(Column wanted, Column found) {
		if (found.identity() != null || !(wanted.serverDefault() instanceof ServerDefault.Literal literal)
				|| !(wanted.type() instanceof GenericType type) || !wanted.type().equals(found.type())) {
			return false;
		}
		Object value = literal.value();
		if (!keeps(type.kind(), value)) {
			return false;
		}
		ServerDefault existing = found.serverDefault();
		if (existing == null) {
			return true;
		}
		return existing instanceof ServerDefault.Literal other && value.getClass().equals(other.value().getClass())
				&& !same(value, other.value());
	}

	private static boolean keeps(Kind kind, Object value) {
		if (value instanceof String) {
			return TEXTS.contains(kind);
		}
		return (value instanceof Boolean) ? kind == Kind.BOOLEAN : NUMBERS.contains(kind);
	}

	private static boolean same(Object left, Object right) {
		// 0 and 0.00 are one number
		return (left instanceof BigDecimal number) ? number.compareTo((BigDecimal) right) == 0 : left.equals(right);
	}

	/**
	 * A default of another family of types does not become one of the new type by itself.
	 */
	static boolean mustFollowTheType(Column wanted, Column found) {
		return found.serverDefault() != null && !family(wanted.type()).equals(family(found.type()));
	}

	private static Object family(SqlType type) {
		if (!(type instanceof GenericType generic)) {
			return type;
		}
		return switch (generic.kind()) {
			case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC -> "number";
			case CHAR, VARCHAR, TEXT -> "text";
			case BINARY, VARBINARY, BLOB -> "bytes";
			case BOOLEAN, DATE, TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID, JSON ->
				generic.kind();
		};
	}

}
