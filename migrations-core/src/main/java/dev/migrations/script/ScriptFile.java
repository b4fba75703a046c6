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
 * @param location where it is, for messages
 * @param path its path, unless it is inside an archive
 * @param content its content, opened anew each time
 */
record ScriptFile(String name, String location, Optional<Path> path, Content content) {

	static ScriptFile of(Path path) {
		return new ScriptFile(path.getFileName().toString(), path.toString(), Optional.of(path),
				() -> Files.newInputStream(path));
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
