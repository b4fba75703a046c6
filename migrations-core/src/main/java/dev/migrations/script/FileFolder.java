package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A folder of the file system.
 *
 * @param path the folder
 */
record FileFolder(Path path) implements ScriptFolder {

	@Override
	public <T> List<T> read(String suffix, BiFunction<ScriptFile, ScriptFile.Content, T> reader) {
		return files(suffix).stream().map((file) -> reader.apply(file, file.content())).toList();
	}

	List<ScriptFile> files(String suffix) {
		if (!Files.exists(this.path)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.path)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(suffix))
				.filter(Files::isRegularFile)
				.map(ScriptFile::of)
				.toList();
		}
		catch (IOException ex) {
			throw new ScriptException(this.path.toString(), "Folder '" + this.path + "' cannot be listed: " + ex + ".",
					"Give a folder that the user that runs the application can read.", ex);
		}
	}

}
