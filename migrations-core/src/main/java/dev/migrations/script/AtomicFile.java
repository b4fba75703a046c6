package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * A file that is replaced whole: a reader, or a crash, finds the old content or the new.
 */
final class AtomicFile {

	private AtomicFile() {
	}

	/**
	 * Writes the file, and the folders above it.
	 * @throws RevisionOutputException if it cannot be written; it is as it was then
	 */
	static void write(Path file, byte[] content) {
		Path absolute = file.toAbsolutePath();
		Path temporary = absolute.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			createFoldersAbove(absolute);
			Files.write(temporary, content, StandardOpenOption.CREATE_NEW);
			copyPermissions(file, temporary);
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			delete(temporary, ex);
			throw RevisionOutputException.unwritable(file, ex);
		}
	}

	/**
	 * Creates the folders above the file, where they are missing.
	 */
	static void createFoldersAbove(Path file) throws IOException {
		Path folder = file.getParent();
		// Java 17 refuses a link to a folder, JDK-8294193
		if (folder != null && !Files.isDirectory(folder)) {
			Files.createDirectories(folder);
		}
	}

	private static void copyPermissions(Path from, Path to) throws IOException {
		PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
		if (target != null && Files.exists(from)) {
			target.setPermissions(Files.getPosixFilePermissions(from));
		}
	}

	private static void delete(Path temporary, IOException failure) {
		try {
			Files.deleteIfExists(temporary);
		}
		catch (IOException deletion) {
			failure.addSuppressed(deletion);
		}
	}

}
