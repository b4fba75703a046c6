package dev.migrations.dialect.sqlite;

import java.util.List;
import java.util.Optional;

import dev.migrations.dialect.ScriptStyle;

/**
 * Scripts for the client {@code sqlite3}. It takes no migration lock, which is a lock of
 * a file; each transaction locks the database as it begins.
 */
final class SqliteScriptStyle implements ScriptStyle {

	@Override
	public String begin() {
		return "BEGIN IMMEDIATE;";
	}

	/**
	 * The client does not enforce foreign keys unless it is built so; a rebuild of a
	 * table needs that they are not.
	 */
	@Override
	public List<String> prologue() {
		return List.of("PRAGMA foreign_keys = OFF;");
	}

	/**
	 * SQLite raises errors in triggers only; a path in JSON that is none is an error that
	 * tells the path.
	 */
	@Override
	public Optional<String> guard(String versionTable, List<String> revisions) {
		String rows = "SELECT count(*) FROM " + versionTable;
		String elsewhere = revisions.isEmpty() ? "(" + rows + ") > 0" : "(" + rows + " WHERE version_num IN ('"
				+ String.join("', '", revisions) + "')) < " + revisions.size();
		String start = revisions.isEmpty() ? "base" : String.join(", ", revisions);
		return Optional.of("""
				SELECT json_extract('{}', 'This step starts at %s, and the database is at '
				    || coalesce((SELECT group_concat(version_num, ', ') FROM %s), 'base') || '. Nothing of it was run.')
				WHERE %s""".formatted(start, versionTable, elsewhere));
	}

	@Override
	public String usage() {
		return "sqlite3 -bail DATABASE < FILE";
	}

}
