package dev.migrations.command;

/**
 * The kinds of revision files.
 *
 * @since 0.1.0
 */
public enum RevisionFormat {

	/** A class. */
	JAVA,

	/** An SQL file. */
	SQL

}
