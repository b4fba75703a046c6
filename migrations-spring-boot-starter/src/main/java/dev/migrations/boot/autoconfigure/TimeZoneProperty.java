package dev.migrations.boot.autoconfigure;

import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * The time zone of new revisions.
 */
final class TimeZoneProperty {

	private TimeZoneProperty() {
	}

	/**
	 * The zone.
	 * @throws UnknownTimeZoneException if there is none of that name
	 */
	static ZoneId parse(DatabaseId id, MigrationsProperties properties) {
		try {
			return ZoneId.of(properties.timeZone());
		}
		catch (DateTimeException ex) {
			throw new UnknownTimeZoneException(properties.timeZone(), id.property("time-zone"), ex);
		}
	}

}
