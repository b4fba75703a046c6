package dev.migrations.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

/**
 * A folder of the file system.
 *
 * @param path the folder
 * @param recursive whether folders inside are read as well
 */
record FileFolder(Path path, boolean recursive) implements ScriptFolder {

	@Override
	public <T> List<T> read(String suffix, BiFunction<ScriptFile, ScriptFile.Content, T> reader) {
		return files(suffix).stream().map((file) -> reader.apply(file, file.content())).toList();
	}

	List<ScriptFile> files(String suffix) {
		if (!Files.exists(this.path)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(this.path, this.recursive ? Integer.MAX_VALUE : 1,
				FileVisitOption.FOLLOW_LINKS)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(suffix))
				.filter(Files::isRegularFile)
				.filter((file) -> !isHidden(this.path.relativize(file).getParent()))
				.map((file) -> ScriptFile.of(this.path, file))
				.toList();
		}
		catch (IOException | UncheckedIOException ex) {
			throw new ScriptException(this.path.toString(), "Folder '" + this.path + "' cannot be listed: " + ex + ".",
					"Give a folder that the user that runs the application can read.", ex);
		}
	}

	/**
	 * A folder such as {@code .git}, or {@code ..data} where a volume of Kubernetes keeps
	 * the files that it links to.
	 */
	private static boolean isHidden(@Nullable Path folder) {
		return folder != null && StreamSupport.stream(folder.spliterator(), false)
			.anyMatch((part) -> part.toString().startsWith("."));
	}

}
