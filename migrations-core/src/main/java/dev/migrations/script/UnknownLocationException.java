package dev.migrations.script;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationsException;

/**
 * A new revision is to go to a place that is none of {@code migrations.locations}, where
 * it would not be found.
 *
 * @since 0.1.0
 */
public class UnknownLocationException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String location;

	private final transient List<Location> known;

	UnknownLocationException(String location, List<Location> known) {
		super("The location '" + location + "' is not represented in 'migrations.locations', which are " + texts(known)
				+ ". Name one of them, or add it to the property.");
		this.location = location;
		this.known = List.copyOf(known);
	}

	static String texts(List<Location> locations) {
		return locations.stream().map((location) -> "'" + location + "'").collect(Collectors.joining(", "));
	}

	/**
	 * The place that was asked for.
	 */
	public String location() {
		return this.location;
	}

	/**
	 * The configured places.
	 */
	public List<Location> known() {
		return this.known;
	}

}
