package dev.migrations.command.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The user's editor, on the user's terminal. It is started as it is written, without a
 * shell: nothing in it or in a file's name is expanded.
 */
final class Editor {

	private static final List<String> VARIABLES = List.of("VISUAL", "EDITOR");

	private final Function<String, @Nullable String> environment;

	Editor(Function<String, @Nullable String> environment) {
		this.environment = environment;
	}

	/**
	 * Opens the files and waits until the editor ends.
	 * @throws EditorException if there is none, or it fails
	 */
	void open(List<Path> files) {
		List<String> command = command(files);
		String editor = command.get(0);
		files.forEach((file) -> command.add(file.toString()));
		int status;
		try {
			status = new ProcessBuilder(command).inheritIO().start().waitFor();
		}
		catch (IOException ex) {
			throw EditorException.notStarted(editor, files, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw EditorException.interrupted(editor, files);
		}
		if (status != 0) {
			throw EditorException.failed(editor, status, files);
		}
	}

	private List<String> command(List<Path> files) {
		for (String variable : VARIABLES) {
			String value = this.environment.apply(variable);
			if (value != null && !value.isBlank()) {
				return new ArrayList<>(List.of(value.strip().split("\\s+")));
			}
		}
		throw EditorException.none(files);
	}

}
