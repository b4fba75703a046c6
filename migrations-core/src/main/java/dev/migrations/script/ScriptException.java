package dev.migrations.script;

import org.jspecify.annotations.Nullable;

import dev.migrations.MigrationsException;

/**
 * A revision's file cannot be read, or what it says cannot be.
 *
 * @since 0.1.0
 */
public class ScriptException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String location;

	private final int line;

	/**
	 * A broken revision.
	 * @param location the file or class
	 * @param fact what is wrong, as a sentence that names the file
	 * @param remedy what to do, as a sentence
	 */
	public ScriptException(String location, String fact, String remedy) {
		this(location, fact, remedy, null);
	}

	public ScriptException(String location, String fact, String remedy, @Nullable Throwable cause) {
		this(location, 0, fact, remedy, cause);
	}

	private ScriptException(String location, int line, String fact, String remedy, @Nullable Throwable cause) {
		super(fact + " " + remedy, cause);
		this.location = location;
		this.line = line;
	}

	/**
	 * A revision that is broken in one line.
	 * @param location the file
	 * @param line the line, from 1
	 * @param fact what is wrong, as the rest of a sentence that starts with the line and
	 * the file
	 * @param remedy what to do, as a sentence
	 */
	static ScriptException atLine(String location, int line, String fact, String remedy) {
		return new ScriptException(location, line, "Line " + line + " of '" + location + "' " + fact, remedy, null);
	}

	public String location() {
		return this.location;
	}

	/**
	 * The line of the file, from 1, or 0 if the file as a whole is meant.
	 */
	public int line() {
		return this.line;
	}

}
