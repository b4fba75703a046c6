package dev.migrations.runtime;

import dev.migrations.MigrationsException;

/**
 * The version table changed while a revision ran: somebody works on it without the lock.
 * The rule is Alembic's: a change of a version row must match exactly one row.
 *
 * @since 0.1.0
 */
public class VersionTableConflictException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	VersionTableConflictException(String change, String table, int matched) {
		super("Expected to match one row when running '" + change + "' on the version table '" + table + "'; " + matched
				+ " matched. Something else changes this table without the migration lock;"
				+ " find it, look at 'current', and run again.");
	}

}
