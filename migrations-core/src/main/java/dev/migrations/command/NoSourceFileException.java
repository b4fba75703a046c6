package dev.migrations.command;

import dev.migrations.MigrationsException;

/**
 * A revision is to be opened in an editor, and there is no file to open.
 *
 * @since 0.1.0
 */
public class NoSourceFileException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String target;

	private NoSourceFileException(String message, String target) {
		super(message);
		this.target = target;
	}

	static NoSourceFileException noRevision(String target) {
		return new NoSourceFileException(
				"'" + target + "' stands for no revision. Name one, or run 'history' to see them.", target);
	}

	static NoSourceFileException of(String revision, String location) {
		return new NoSourceFileException("The source of revision '" + revision + "' (" + location
				+ ") is not at hand. Run the command from the application's sources.", revision);
	}

	/**
	 * What was to be opened.
	 */
	public String target() {
		return this.target;
	}

}
