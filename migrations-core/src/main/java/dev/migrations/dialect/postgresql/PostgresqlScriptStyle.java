package dev.migrations.dialect.postgresql;

import java.util.List;
import java.util.Optional;

import dev.migrations.dialect.ScriptStyle;

/**
 * Scripts for psql.
 */
final class PostgresqlScriptStyle implements ScriptStyle {

	static final ScriptStyle INSTANCE = new PostgresqlScriptStyle();

	private PostgresqlScriptStyle() {
	}

	@Override
	public List<String> sessionReset() {
		return List.of("RESET ROLE", "RESET ALL");
	}

	@Override
	public Optional<String> guard(String versionTable, List<String> revisions) {
		String rows = "SELECT count(*) FROM " + versionTable;
		String elsewhere = revisions.isEmpty() ? "(" + rows + ") > 0" : "(" + rows + " WHERE version_num IN ('"
				+ String.join("', '", revisions) + "')) < " + revisions.size();
		String start = revisions.isEmpty() ? "base" : String.join(", ", revisions);
		return Optional.of("""
				DO $guard$
				BEGIN
				    IF %s THEN
				        RAISE EXCEPTION 'This script starts at %s, and the database is at %%. Nothing was run.',
				            (SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num), 'base') FROM %s);
				    END IF;
				END
				$guard$""".formatted(elsewhere, start, versionTable));
	}

	@Override
	public String usage() {
		return "psql -v ON_ERROR_STOP=1 -f FILE";
	}

}
