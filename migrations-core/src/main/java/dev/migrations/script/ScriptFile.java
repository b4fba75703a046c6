package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of a location as it was found.
 *
 * @param name its name without a folder
 * @param folder the folder below the location, its parts joined by {@code /}; empty for
 * the location itself
 * @param location where it is, for messages
 * @param path its path, unless it is inside an archive
 * @param content its content, opened anew each time
 */
record ScriptFile(String name, String folder, String location, Optional<Path> path, Content content) {

	/**
	 * A file of the file system.
	 * @param location the folder of the location
	 * @param path the file, below it
	 */
	static ScriptFile of(Path location, Path path) {
		String relative = location.relativize(path).toString().replace('\\', '/');
		return of(relative, path.toString(), Optional.of(path), () -> Files.newInputStream(path));
	}

	/**
	 * A file whose name has its folder below the location.
	 */
	static ScriptFile of(String relativeName, String location, Optional<Path> path, Content content) {
		int end = relativeName.lastIndexOf('/');
		return new ScriptFile(relativeName.substring(end + 1), relativeName.substring(0, Math.max(end, 0)), location,
				path, content);
	}

	/**
	 * The name with its folder below the location.
	 */
	String relativeName() {
		return ScriptPlace.join(this.folder, this.name);
	}

	/**
	 * The file as one that a build copied from a source that is not at hand.
	 */
	ScriptFile withoutSource() {
		return new ScriptFile(this.name, this.folder, this.location, Optional.empty(), this.content);
	}

	ScriptException unreadable(IOException cause) {
		return new ScriptException(this.location, "File '" + this.location + "' cannot be read: " + cause + ".",
				"Make it readable for the user that runs the application.", cause);
	}

	/**
	 * Opens the content.
	 */
	interface Content {

		InputStream open() throws IOException;

	}

}
