package dev.migrations.dialect.postgresql;

import java.util.List;
import java.util.Optional;

import dev.migrations.dialect.ScriptStyle;
import dev.migrations.schema.QualifiedName;

/**
 * Scripts for psql.
 */
final class PostgresqlScriptStyle implements ScriptStyle {

	private final PostgresqlMigrationLock lock;

	PostgresqlScriptStyle(PostgresqlMigrationLock lock) {
		this.lock = lock;
	}

	@Override
	public List<String> sessionReset() {
		return List.of("RESET ROLE", "RESET ALL");
	}

	/**
	 * The session's lock, and not a transaction's: a script may hold several.
	 */
	@Override
	public Optional<String> lock(QualifiedName versionTable) {
		return Optional.of("""
				DO $migrations$
				BEGIN
				    IF NOT pg_try_advisory_lock(%s) THEN
				        RAISE EXCEPTION 'Another migration of this database is running. Nothing was run.';
				    END IF;
				END
				$migrations$""".formatted(this.lock.key(versionTable)));
	}

	@Override
	public Optional<String> unlock(QualifiedName versionTable) {
		return Optional.of("DO $migrations$ BEGIN PERFORM pg_advisory_unlock(%s); END $migrations$"
			.formatted(this.lock.key(versionTable)));
	}

	@Override
	public Optional<String> guard(String versionTable, List<String> revisions) {
		String rows = "SELECT count(*) FROM " + versionTable;
		String elsewhere = revisions.isEmpty() ? "(" + rows + ") > 0" : "(" + rows + " WHERE version_num IN ('"
				+ String.join("', '", revisions) + "')) < " + revisions.size();
		String start = revisions.isEmpty() ? "base" : String.join(", ", revisions);
		return Optional.of("""
				DO $migrations$
				BEGIN
				    IF %s THEN
				        RAISE EXCEPTION 'This step starts at %s, and the database is at %%. Nothing of it was run.',
				            (SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num), 'base') FROM %s);
				    END IF;
				END
				$migrations$""".formatted(elsewhere, start, versionTable));
	}

	@Override
	public String usage() {
		return "psql -v ON_ERROR_STOP=1 -f FILE";
	}

}
