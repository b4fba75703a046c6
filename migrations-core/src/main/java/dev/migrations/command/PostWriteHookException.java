package dev.migrations.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.MigrationsException;

/**
 * A revision was written, and a hook failed on it. The file stays.
 *
 * @since 0.1.0
 */
public class PostWriteHookException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String hook;

	private final transient Path file;

	private final @Nullable Integer exitStatus;

	private PostWriteHookException(String hook, Path file, @Nullable Integer exitStatus, String fact,
			@Nullable Throwable cause) {
		super("Revision file '" + file + "' is written and stays, but the hook '" + hook + "' " + fact
				+ " Correct the hook and run it on the file by hand; do not write the revision again.", cause);
		this.hook = hook;
		this.file = file;
		this.exitStatus = exitStatus;
	}

	static PostWriteHookException failed(String hook, Path file, int exitStatus, List<String> lastLines) {
		return new PostWriteHookException(hook, file, exitStatus,
				"ended with exit status " + exitStatus + output(lastLines), null);
	}

	static PostWriteHookException tooLong(String hook, Path file, Duration timeout, List<String> lastLines) {
		return new PostWriteHookException(hook, file, null,
				"did not end within " + timeout.toMillis() / 1000.0 + " s and was stopped" + output(lastLines), null);
	}

	static PostWriteHookException of(String hook, Path file, Exception cause) {
		return new PostWriteHookException(hook, file, null, "failed: " + sentence(String.valueOf(cause)), cause);
	}

	private static String output(List<String> lastLines) {
		return lastLines.isEmpty() ? "." : "; it last said: " + sentence(String.join(" | ", lastLines));
	}

	private static String sentence(String text) {
		return text.matches("(?s).*[.!?]") ? text : text + ".";
	}

	/**
	 * The name of the hook.
	 */
	public String hook() {
		return this.hook;
	}

	/**
	 * The revision that was written.
	 */
	public Path file() {
		return this.file;
	}

	/**
	 * What the hook's program returned, or {@code null} if there is none.
	 */
	public @Nullable Integer exitStatus() {
		return this.exitStatus;
	}

}
