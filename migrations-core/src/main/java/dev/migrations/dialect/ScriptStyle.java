package dev.migrations.dialect;

import java.util.List;
import java.util.Optional;

import dev.migrations.schema.QualifiedName;

/**
 * How a database's own client reads a script: what begins and commits a transaction, and
 * what ends a statement. Offline mode writes by it.
 *
 * @since 0.1.0
 */
public interface ScriptStyle {

	/** {@code BEGIN;}, {@code COMMIT;}, and a semicolon after each statement. */
	ScriptStyle STANDARD = new ScriptStyle() {
	};

	/**
	 * The lines that a script starts with, before any transaction, which tell the client
	 * how to read it and the database how to take it.
	 */
	default List<String> prologue() {
		return List.of();
	}

	default String begin() {
		return "BEGIN;";
	}

	default String commit() {
		return "COMMIT;";
	}

	/**
	 * The statement with what ends it.
	 */
	default String terminated(String sql) {
		String statement = sql.strip();
		String lastLine = statement.substring(statement.lastIndexOf('\n') + 1);
		// a semicolon behind a comment would be part of it
		if (lastLine.contains("--")) {
			return statement + "\n;";
		}
		return statement.endsWith(";") ? statement : statement + ";";
	}

	/**
	 * The statements that give a session the settings it started with, after a revision
	 * that changed them; none where the database has no such statements.
	 */
	default List<String> sessionReset() {
		return List.of();
	}

	/**
	 * The statement that takes the migration lock for the session of the script, or fails
	 * if another migration holds it: it is {@link MigrationLock}'s own. Empty where a
	 * script cannot do so.
	 */
	default Optional<String> lock(QualifiedName versionTable) {
		return Optional.empty();
	}

	/**
	 * The statement that gives that lock back.
	 */
	default Optional<String> unlock(QualifiedName versionTable) {
		return Optional.empty();
	}

	/**
	 * The statement that fails unless the database is where a step starts, so that a
	 * script run twice, or on the wrong database, does no harm; empty where the database
	 * has no such statement.
	 * @param versionTable the version table, as it is written in a statement
	 * @param revisions the rows it must have; without any it must be empty
	 */
	default Optional<String> guard(String versionTable, List<String> revisions) {
		return Optional.empty();
	}

	/**
	 * The line that runs a script from a shell and stops at the first error, with
	 * {@code FILE} in place of the file; empty where there is no common client.
	 */
	default String usage() {
		return "";
	}

}
