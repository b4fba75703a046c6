package dev.migrations.command;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationsException;
import dev.migrations.script.Location;

/**
 * A new revision follows none, and there are several locations it could belong to.
 *
 * @since 0.1.0
 */
public class VersionPathRequiredException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final transient List<Location> locations;

	VersionPathRequiredException(List<Location> locations) {
		super("A revision that follows none could go to any of the locations "
				+ locations.stream().map((location) -> "'" + location + "'").collect(Collectors.joining(", "))
				+ ". Name one with '--version-path'.");
		this.locations = List.copyOf(locations);
	}

	/**
	 * The locations.
	 */
	public List<Location> locations() {
		return this.locations;
	}

}
