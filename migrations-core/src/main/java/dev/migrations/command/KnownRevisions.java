package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.script.Script;
import dev.migrations.script.Scripts;

/**
 * The revisions that the running application has. A build that lacks one of its own
 * sources would start a second branch.
 *
 * @param ids their ids
 * @param fileNames the names of their files
 */
record KnownRevisions(Set<String> ids, Set<String> fileNames) {

	private static final Pattern ID = Pattern
		.compile("(?m)^\\s*--\\s*revision:\\s*(\\S+)|@(?:[\\w.]+\\.)?Revision\\s*\\([^)]*?\\bid\\s*=\\s*\"([^\"]+)\"");

	static KnownRevisions of(Scripts scripts) {
		Set<String> ids = new HashSet<>();
		Set<String> fileNames = new HashSet<>();
		for (Script script : scripts.all()) {
			ids.add(script.id());
			fileNames.add(script.fileName());
		}
		return new KnownRevisions(ids, fileNames);
	}

	/**
	 * Checks that the folder holds no others. Only files of unknown names are opened.
	 * @param recursive whether folders inside hold revisions as well
	 * @throws UnknownRevisionFileException if it does
	 */
	void requireAllOf(Path folder, boolean recursive) {
		if (!Files.isDirectory(folder)) {
			return;
		}
		for (Path file : unknownFiles(folder, recursive)) {
			id(file).filter((id) -> !this.ids.contains(id)).ifPresent((id) -> {
				throw new UnknownRevisionFileException(file);
			});
		}
	}

	private List<Path> unknownFiles(Path folder, boolean recursive) {
		try (Stream<Path> files = Files.walk(folder, recursive ? Integer.MAX_VALUE : 1)) {
			return files.filter((file) -> file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
				.filter((file) -> !this.fileNames.contains(file.getFileName().toString()))
				.filter(Files::isRegularFile)
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<String> id(Path file) {
		try {
			Matcher matcher = ID.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
			return matcher.find() ? Optional.of((matcher.group(1) != null) ? matcher.group(1) : matcher.group(2))
					: Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
