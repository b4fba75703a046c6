package dev.migrations.command.init;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.script.HeadsFile;

/**
 * A file of a template.
 *
 * @param path where it belongs, seen from the module
 * @param content fills it
 */
record ProjectFile(String path, Content content) {

	private static final Map<PosixFilePermission, PosixFilePermission> EXECUTE = Map.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
			PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

	static ProjectFile text(String path, String text) {
		return new ProjectFile(path, (file) -> Files.writeString(file, text, StandardCharsets.UTF_8));
	}

	/**
	 * A file that whoever may read it may run.
	 */
	static ProjectFile script(String path, String text) {
		return new ProjectFile(path, (file) -> {
			Files.writeString(file, text, StandardCharsets.UTF_8);
			makeExecutable(file);
		});
	}

	/**
	 * The list of the newest revisions of a location that has none.
	 */
	static ProjectFile noHeads(String folder) {
		return new ProjectFile(folder + "/" + HeadsFile.NAME, (file) -> HeadsFile.write(file, List.of()));
	}

	private static void makeExecutable(Path file) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		// elsewhere a file needs no permission to be run
		if (view != null) {
			Set<PosixFilePermission> permissions = view.readAttributes().permissions();
			EXECUTE.forEach((read, execute) -> {
				if (permissions.contains(read)) {
					permissions.add(execute);
				}
			});
			view.setPermissions(permissions);
		}
	}

	/**
	 * Fills a file that was just made.
	 */
	interface Content {

		void writeTo(Path file) throws IOException;

	}

}
