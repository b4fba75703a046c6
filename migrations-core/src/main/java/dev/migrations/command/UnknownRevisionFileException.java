package dev.migrations.command;

import java.nio.file.Path;

import dev.migrations.MigrationsException;

/**
 * The source folder holds a revision that the running application does not have: it is
 * newer than the build.
 *
 * @since 0.1.0
 */
public class UnknownRevisionFileException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final transient Path file;

	UnknownRevisionFileException(Path file) {
		super("The revision '" + file + "' is not part of the running application. Build the application first: a new"
				+ " revision would not follow that one.");
		this.file = file;
	}

	/**
	 * The revision that is not known.
	 */
	public Path file() {
		return this.file;
	}

}
