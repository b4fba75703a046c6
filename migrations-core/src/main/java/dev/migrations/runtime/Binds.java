package dev.migrations.runtime;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import dev.migrations.operation.TypedValue;

/**
 * Gives a statement its values. What JDBC's table of conversions does not name is turned
 * into what it names: a point in time, a character, an enum constant.
 */
final class Binds {

	private Binds() {
	}

	static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
		if (value instanceof TypedValue typed) {
			statement.setObject(index, standard(typed.value()), typed.type().getVendorTypeNumber());
		}
		else {
			statement.setObject(index, standard(value));
		}
	}

	private static @Nullable Object standard(@Nullable Object value) {
		if (value instanceof Instant instant) {
			return instant.atOffset(ZoneOffset.UTC);
		}
		if (value instanceof ZonedDateTime dateTime) {
			return dateTime.toOffsetDateTime();
		}
		if (value instanceof Character || value instanceof Enum<?>) {
			return value.toString();
		}
		return value;
	}

}
