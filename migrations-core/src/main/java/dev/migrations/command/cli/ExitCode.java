package dev.migrations.command.cli;

/**
 * What a command's end means to the shell that started it.
 *
 * @since 0.1.0
 */
public enum ExitCode {

	/** Done. */
	DONE(0),

	/** It failed; a message says why. */
	FAILED(1),

	/** The command line is wrong; nothing was tried. */
	USAGE(2),

	/** The database is not at the newest revisions. */
	NOT_AT_HEAD(3),

	/** Entities and database differ. */
	DIFFERENCES(4);

	private final int value;

	ExitCode(int value) {
		this.value = value;
	}

	public int value() {
		return this.value;
	}

}
