package dev.migrations.command.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrations.MigrationsException;

/**
 * Revisions could not be opened in an editor.
 *
 * @since 0.1.0
 */
public final class EditorException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final transient List<Path> files;

	private EditorException(String message, List<Path> files, @Nullable IOException cause) {
		super(message, cause);
		this.files = List.copyOf(files);
	}

	static EditorException none(List<Path> files) {
		return new EditorException("There is no editor to open " + names(files)
				+ " with. Set the environment variable VISUAL or EDITOR, or open it yourself.", files, null);
	}

	static EditorException notStarted(String editor, List<Path> files, IOException cause) {
		return new EditorException("The editor '" + editor + "' cannot be started to open " + names(files)
				+ ". Set the environment variable VISUAL or EDITOR to one that is there.", files, cause);
	}

	static EditorException failed(String editor, int status, List<Path> files) {
		return new EditorException("The editor '" + editor + "' ended with exit status " + status + ". Look at "
				+ names(files) + " before you run it.", files, null);
	}

	static EditorException interrupted(String editor, List<Path> files) {
		return new EditorException("The command was interrupted while the editor '" + editor + "' was open. Look at "
				+ names(files) + " before you run it.", files, null);
	}

	/**
	 * What was to be opened.
	 */
	public List<Path> files() {
		return this.files;
	}

	private static String names(List<Path> files) {
		return files.stream().map((file) -> "'" + file + "'").collect(Collectors.joining(", "));
	}

}
