package dev.migrations.script;

/**
 * Where a revision belongs: one of the configured locations, and a folder below it.
 *
 * @param location the location
 * @param folder the folder below the location, its parts joined by {@code /}; empty for
 * the location itself
 * @since 0.1.0
 */
public record ScriptPlace(Location location, String folder) {

	/**
	 * The location itself.
	 */
	public static ScriptPlace of(Location location) {
		return new ScriptPlace(location, "");
	}

	/**
	 * A folder below this place.
	 */
	public ScriptPlace below(String path) {
		return new ScriptPlace(this.location, join(this.folder, path));
	}

	static String join(String folder, String path) {
		return (folder.isEmpty() || path.isEmpty()) ? folder + path : folder + "/" + path;
	}

}
