package dev.migrations.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The places where the revisions of one database live.
 *
 * @param locations the places, {@code migrations.locations}; the first one holds the
 * {@code HEADS} file
 * @param recursive whether their sub-folders and sub-packages hold revisions as well
 * (Alembic's {@code recursive_version_locations})
 * @since 0.1.0
 */
public record ScriptLocations(List<Location> locations, boolean recursive) {

	/**
	 * Keeps each place once.
	 * @throws InvalidLocationException if there is none
	 */
	public ScriptLocations {
		locations = List.copyOf(new LinkedHashSet<>(locations));
		if (locations.isEmpty()) {
			throw InvalidLocationException.none();
		}
	}

	/**
	 * These places without what is below them.
	 */
	public static ScriptLocations of(Location... locations) {
		return of(List.of(locations));
	}

	/**
	 * These places without what is below them.
	 */
	public static ScriptLocations of(List<Location> locations) {
		return new ScriptLocations(locations, false);
	}

	public ScriptLocations withRecursive(boolean newRecursive) {
		return new ScriptLocations(this.locations, newRecursive);
	}

	/**
	 * The first one.
	 */
	public Location first() {
		return this.locations.get(0);
	}

	/**
	 * Whether a new revision has to say where it goes if it follows none.
	 */
	public boolean several() {
		return this.locations.size() > 1;
	}

	/**
	 * The configured place that the text names.
	 * @throws UnknownLocationException if it names none of them
	 */
	public Location named(String text) {
		return this.locations.stream()
			.filter((location) -> names(text).contains(location))
			.findFirst()
			.orElseThrow(() -> new UnknownLocationException(text, this.locations));
	}

	private static Set<Location> names(String text) {
		try {
			return Set.of(Location.parse(text));
		}
		catch (InvalidLocationException ex) {
			return Set.of();
		}
	}

}
