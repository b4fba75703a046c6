package dev.migrations.dialect.sqlite;

import java.util.List;

import dev.migrations.dialect.sqlite.SqliteEdit.Effort;

/**
 * One change of a table, for SQLite and for readers.
 *
 * @param standard the change in standard SQL; the statements themselves where they can be
 * left to SQLite
 * @param edit the change
 */
record SqliteStep(List<String> standard, SqliteEdit edit) {

	SqliteStep {
		standard = List.copyOf(standard);
	}

	/**
	 * Whether a script may leave it to {@code ALTER TABLE}, which fails where it cannot.
	 */
	boolean mayBeLeftToAlterTable() {
		return this.edit.effort() != Effort.COMPOSED;
	}

}
