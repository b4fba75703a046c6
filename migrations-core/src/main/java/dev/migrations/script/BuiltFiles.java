package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a build made of the files of one source folder, compared with the files.
 *
 * @param source the source folder
 * @param built the folder that the build fills from it, and perhaps from others
 * @param recursive whether folders inside belong to it
 */
record BuiltFiles(Path source, Path built, boolean recursive) {

	private static final Logger logger = LoggerFactory.getLogger(BuiltFiles.class);

	/**
	 * Whether the source folder is there at all. Without it the built files come from
	 * somewhere else, and nothing can be said about them.
	 */
	boolean haveSource() {
		return Files.isDirectory(this.source);
	}

	/**
	 * Whether the file was put there by the build.
	 */
	boolean contain(ScriptFile file) {
		return file.path()
			.map(Path::getParent)
			.filter((folder) -> this.recursive ? folder.startsWith(this.built) : folder.equals(this.built))
			.isPresent();
	}

	/**
	 * The source file of that name, which has its folder below the location.
	 */
	Optional<Path> source(String relativeName) {
		return Optional.of(this.source.resolve(relativeName)).filter(Files::exists);
	}

	/**
	 * The source file of a class file, a nested class's too.
	 */
	Optional<Path> sourceOfClass(String classFileName) {
		String name = stem(classFileName, ".class");
		return source(name + ".java").or(() -> source(name.replaceFirst("(?<=.)\\$.*", "") + ".java"));
	}

	/**
	 * The source files that are new, or newer than what the build made of them.
	 * @param suffix the end of their names
	 * @param builtSuffix the end of the names of what is made of them
	 */
	List<ScriptFile> stale(String suffix, String builtSuffix) {
		return new FileFolder(this.source, this.recursive).files(suffix)
			.stream()
			.filter((file) -> isStale(file, stem(file.relativeName(), suffix) + builtSuffix))
			.toList();
	}

	private boolean isStale(ScriptFile file, String builtName) {
		Path made = this.built.resolve(builtName);
		try {
			return !Files.exists(made) || Files.getLastModifiedTime(this.source.resolve(file.relativeName()))
				.compareTo(Files.getLastModifiedTime(made)) > 0;
		}
		catch (IOException ex) {
			throw file.unreadable(ex);
		}
	}

	/**
	 * Says once which revisions are passed over because their source file is gone.
	 */
	void warnOfLeftOvers(Collection<String> names) {
		if (!names.isEmpty()) {
			logger.warn("Ignored {} in '{}': no longer in '{}'; the next clean build removes it", names, this.built,
					this.source);
		}
	}

	private static String stem(String name, String suffix) {
		return name.substring(0, name.length() - suffix.length());
	}

}
