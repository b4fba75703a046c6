package dev.migrations.dialect;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.migrations.dialect.SqlSyntax.Feature;

/**
 * Recognizes lines that a database's own client obeys and the database does not know.
 * They have no terminator, so that what follows would become part of them.
 */
final class ClientCommands {

	private static final Set<String> SQL_PLUS = Set.of("ACCEPT", "BREAK", "CLEAR", "COLUMN", "DEFINE", "EXEC",
			"EXECUTE", "EXIT", "HOST", "PAUSE", "PROMPT", "QUIT", "REM", "REMARK", "SHOW", "SPOOL", "START", "UNDEFINE",
			"WHENEVER", "@");

	private static final Set<String> SQL_SETTINGS = Set.of("CONSTRAINT", "CONSTRAINTS", "ROLE", "TRANSACTION");

	private ClientCommands() {
	}

	/**
	 * The client that a statement speaks to, told by its first token; empty where it is
	 * SQL.
	 * @param rest what follows the token on its line
	 */
	static Optional<String> clientOf(SqlSyntax syntax, SqlToken first, String rest) {
		if (syntax.has(Feature.COPY_DATA) && first.is("\\")) {
			return Optional.of("psql");
		}
		if (syntax.has(Feature.GO_LINES) && first.is(":")) {
			return Optional.of("sqlcmd");
		}
		boolean set = first.is("SET") && !SQL_SETTINGS.contains(firstWord(rest));
		if (syntax.has(Feature.SLASH_LINES) && (set || first.isOneOf(SQL_PLUS))) {
			return Optional.of("SQL*Plus");
		}
		return Optional.empty();
	}

	private static String firstWord(String rest) {
		return rest.strip().split("[^\\w]", 2)[0].toUpperCase(Locale.ROOT);
	}

}
