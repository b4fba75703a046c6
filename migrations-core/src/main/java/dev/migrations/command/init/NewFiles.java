package dev.migrations.command.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Files that are written together, or not at all.
 */
final class NewFiles {

	private final Path module;

	private final List<Path> made = new ArrayList<>();

	NewFiles(Path module) {
		this.module = module;
	}

	/**
	 * Writes the files, and the folders above them.
	 * @throws FilesExistException if one is there already, be it a link that leads
	 * nowhere
	 * @throws FilesNotWrittenException if one cannot be written
	 */
	List<Path> write(List<ProjectFile> files) {
		List<Path> existing = files.stream().map(this::path).filter(NewFiles::exists).toList();
		if (!existing.isEmpty()) {
			throw new FilesExistException(existing);
		}
		for (ProjectFile file : files) {
			try {
				write(path(file), file.content());
			}
			catch (IOException | RuntimeException ex) {
				throw new FilesNotWrittenException(path(file), undo(ex), ex);
			}
		}
		return files.stream().map(this::path).toList();
	}

	private void write(Path file, ProjectFile.Content content) throws IOException {
		makeFolder(file.getParent());
		// an empty one first: it is ours only if nobody else made it meanwhile
		this.made.add(Files.createFile(file));
		content.writeTo(file);
	}

	private void makeFolder(@Nullable Path folder) throws IOException {
		if (folder != null && !Files.isDirectory(folder)) {
			makeFolder(folder.getParent());
			this.made.add(Files.createDirectory(folder));
		}
	}

	/**
	 * Removes what was made, folders after what is in them.
	 * @return what could not be removed
	 */
	private List<Path> undo(Exception failure) {
		List<Path> left = new ArrayList<>();
		for (int i = this.made.size() - 1; i >= 0; i--) {
			try {
				Files.deleteIfExists(this.made.get(i));
			}
			catch (IOException ex) {
				failure.addSuppressed(ex);
				left.add(this.made.get(i));
			}
		}
		return left;
	}

	private Path path(ProjectFile file) {
		return this.module.resolve(file.path());
	}

	private static boolean exists(Path file) {
		return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
	}

}
