package dev.migrations.dialect;

import dev.migrations.MigrationsException;

/**
 * A script leaves open where one of its statements ends: something in it is never closed,
 * or a command of the script is incomplete. Raised before any statement runs.
 *
 * @since 0.1.0
 */
public class ScriptSyntaxException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String source;

	private final int line;

	private final String opening;

	/**
	 * A script that cannot be split.
	 * @param source what to call the script: a file's name
	 * @param line the line of the source where the trouble starts, from 1
	 * @param opening the token that the trouble starts with
	 * @param message the fact and the remedy
	 */
	ScriptSyntaxException(String source, int line, String opening, String message) {
		super(message);
		this.source = source;
		this.line = line;
		this.opening = opening;
	}

	/**
	 * What the script is called: a file's name.
	 */
	public String source() {
		return this.source;
	}

	/**
	 * The line of the source where the trouble starts, from 1.
	 */
	public int line() {
		return this.line;
	}

	/**
	 * The token that the trouble starts with: {@code $body$}.
	 */
	public String opening() {
		return this.opening;
	}

}
