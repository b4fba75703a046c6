package dev.migrations.boot.autoconfigure;

import dev.migrations.MigrationsException;

/**
 * A property names a time zone that does not exist.
 *
 * @since 0.1.0
 */
public class UnknownTimeZoneException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String timeZone;

	UnknownTimeZoneException(String timeZone, String property, Throwable cause) {
		super("There is no time zone '" + timeZone + "', which '" + property
				+ "' names. Write 'UTC', a region as 'Europe/Berlin', or an offset as '+02:00'.", cause);
		this.timeZone = timeZone;
	}

	public String timeZone() {
		return this.timeZone;
	}

}
