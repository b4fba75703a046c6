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
		super(fact + " " + remedy, cause);
		this.location = location;
	}

	public String location() {
		return this.location;
	}

}
