package dev.migrations.dialect.postgresql;

import java.util.List;

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
	public String usage() {
		return "psql -v ON_ERROR_STOP=1 -f FILE";
	}

}
