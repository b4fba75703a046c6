package dev.migrations.dialect;

import dev.migrations.MigrationsException;

/**
 * A script has sections for some databases, but none for this one. Raised while planning,
 * before anything runs.
 *
 * @since 0.1.0
 */
public class MissingScriptSectionException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String source;

	private final String dialect;

	MissingScriptSectionException(String source, String dialect) {
		super("Script '" + source + "' has no section for the database '" + dialect + "'. Add a section for '" + dialect
				+ "', or one without a database's name for all others.");
		this.source = source;
		this.dialect = dialect;
	}

	/**
	 * Where the script comes from: a file's name.
	 */
	public String source() {
		return this.source;
	}

	public String dialect() {
		return this.dialect;
	}

}
