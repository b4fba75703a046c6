package dev.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where new revision files go: the folder that {@code --directory} or
 * {@code migrations.output} names; else the sources of the module that the application
 * runs from; else those of the working directory.
 *
 * @since 0.1.0
 */
public final class RevisionOutput {

	private final @Nullable Path folder;

	private final @Nullable Path module;

	private RevisionOutput(@Nullable Path folder, @Nullable Path module) {
		this.folder = folder;
		this.module = module;
	}

	/**
	 * This folder, whatever the location.
	 */
	public static RevisionOutput folder(Path folder) {
		return new RevisionOutput(folder, null);
	}

	/**
	 * The sources of the module, else of the working directory if it holds
	 * {@code src/main}.
	 */
	public static RevisionOutput sources(Optional<Path> module, Path workingDirectory) {
		return new RevisionOutput(null, module.orElseGet(() -> moduleOrNull(workingDirectory)));
	}

	private static @Nullable Path moduleOrNull(Path folder) {
		return Files.isDirectory(folder.resolve("src").resolve("main")) ? folder : null;
	}

	/**
	 * Writes a new revision.
	 * @param place where it is to be found
	 * @param fileName its file's name, which ends in {@code .java} or {@code .sql}, with
	 * folders of its own if it has some
	 * @param text its text
	 * @return the file
	 * @throws RevisionOutputException if there is no place for it, or the file exists or
	 * cannot be written; nothing is written then
	 */
	public Path write(ScriptPlace place, String fileName, String text) {
		Path file = folderFor(place, fileName).resolve(fileName).toAbsolutePath().normalize();
		try {
			AtomicFile.createFoldersAbove(file);
		}
		catch (IOException ex) {
			throw RevisionOutputException.unwritable(file, ex);
		}
		try {
			Files.createFile(file);
		}
		catch (FileAlreadyExistsException ex) {
			throw RevisionOutputException.exists(file);
		}
		catch (IOException ex) {
			throw RevisionOutputException.unwritable(file, ex);
		}
		fill(file, text);
		return file;
	}

	/**
	 * The folder that a new file of this name goes to.
	 * @throws RevisionOutputException if there is none
	 */
	public Path folderFor(ScriptPlace place, String fileName) {
		Path location = (this.folder != null) ? this.folder : folderFor(place.location(), fileName);
		return location.resolve(place.folder());
	}

	private Path folderFor(Location location, String fileName) {
		boolean java = fileName.endsWith(".java");
		if (java && location.packageName().isEmpty()) {
			throw RevisionOutputException.wrongKind(location, "Java");
		}
		if (!java && location.kind() == Location.Kind.PACKAGE) {
			throw RevisionOutputException.wrongKind(location, "SQL");
		}
		return location.folder().orElseGet(() -> sourceFolder(location, java));
	}

	private Path sourceFolder(Location location, boolean java) {
		if (this.module == null) {
			throw RevisionOutputException.noModule(location);
		}
		String path = java ? location.packageName().orElseThrow().replace('.', '/') : location.path();
		return this.module.resolve("src").resolve("main").resolve(java ? "java" : "resources").resolve(path);
	}

	/**
	 * The folder for resources of the location: the only folder there is, else that in
	 * the module's sources, if the module is known and the location is on the class path.
	 */
	Optional<Path> resources(Location location) {
		if (this.folder != null) {
			return Optional.of(this.folder);
		}
		return Optional.ofNullable(this.module)
			.flatMap((folder) -> location.resourcePath()
				.map((path) -> folder.resolve("src").resolve("main").resolve("resources").resolve(path)));
	}

	private static void fill(Path file, String text) {
		try {
			Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException deletion) {
				ex.addSuppressed(deletion);
			}
			throw RevisionOutputException.unwritable(file, ex);
		}
	}

}
