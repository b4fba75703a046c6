package dev.migrations.command.init;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationsException;
import dev.migrations.script.RevisionOutputException;

/**
 * A file of a template cannot be written. Those before it were removed again.
 *
 * @since 0.1.0
 */
public class FilesNotWrittenException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final transient Path file;

	private final transient List<Path> left;

	FilesNotWrittenException(Path file, List<Path> left, Exception cause) {
		super("File '" + file + "' cannot be written: " + reason(cause) + ". " + state(left)
				+ " Make its folder writable, and run the command again.", cause);
		this.file = file;
		this.left = List.copyOf(left);
	}

	/**
	 * Without the advice of {@code revision}, which has other options.
	 */
	private static Throwable reason(Exception cause) {
		return (cause instanceof RevisionOutputException && cause.getCause() != null) ? cause.getCause() : cause;
	}

	private static String state(List<Path> left) {
		return left.isEmpty() ? "Nothing new was left in the module." : "Of what was written before, remove "
				+ left.stream().map((file) -> "'" + file + "'").collect(Collectors.joining(", ")) + " yourself.";
	}

	public Path file() {
		return this.file;
	}

	/**
	 * What was written before and could not be removed.
	 */
	public List<Path> left() {
		return this.left;
	}

}
