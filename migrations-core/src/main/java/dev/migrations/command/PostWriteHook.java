package dev.migrations.command;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Is given each file that {@code revision}, {@code merge} and {@code rebase} have
 * written: to format it, or to add it to version control (Alembic's
 * {@code post_write_hooks}). Several run in order; the first that fails ends the command
 * and leaves the file as it is.
 *
 * @since 0.1.0
 */
public interface PostWriteHook {

	/**
	 * The name, for messages.
	 */
	String name();

	/**
	 * Works on the file.
	 * @param file the revision, an absolute path
	 * @throws PostWriteHookException if a program says that it failed
	 * @throws IOException if the file cannot be read or written
	 */
	void afterWrite(Path file) throws IOException;

}
