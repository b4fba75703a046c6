package dev.migrations.command.init;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationsException;

/**
 * Files of a template exist already. Nothing was written.
 *
 * @since 0.1.0
 */
public class FilesExistException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final transient List<Path> files;

	FilesExistException(List<Path> files) {
		super(message(files));
		this.files = List.copyOf(files);
	}

	private static String message(List<Path> files) {
		String names = files.stream().map((file) -> "'" + file + "'").collect(Collectors.joining(", "));
		return (files.size() == 1)
				? "File " + names + " exists and is not overwritten; nothing was written. Move it away, or go on with"
						+ " what is there."
				: "Files " + names + " exist and are not overwritten; nothing was written. Move them away, or go on"
						+ " with what is there.";
	}

	/**
	 * Those that exist.
	 */
	public List<Path> files() {
		return this.files;
	}

}
