package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;

/**
 * Splits scripts by Flyway's parsers, which are internal to it.
 */
final class FlywaySplitter {

	private static final Pattern COMMENTS_BEFORE = Pattern
		.compile("^(?:\\s+|--[^\\n]*\\n|#[^\\n]*\\n|/\\* note ; ' \\*/)+");

	private static final String DASHES = "two dashes start no comment without a blank behind them";

	/** What Flyway reads otherwise than the database does, and why that is wrong. */
	private static final Map<ScriptVocabulary, Map<String, String>> MISREAD = Map.of(ScriptVocabulary.MYSQL,
			Map.of("1--1", DASHES), ScriptVocabulary.MARIADB,
			Map.of("1--1", DASHES, "create or replace procedure p() begin declare a int; set a = 1; select ';'; end",
					"OR REPLACE changes nothing about the body"),
			ScriptVocabulary.SQLITE,
			Map.of("begin", "it starts a transaction and no block", "begin transaction",
					"it starts a transaction and no block", "1 as [a;b]", "brackets quote names here too"),
			ScriptVocabulary.ORACLE,
			Map.of("nq'!;'!'", "a text of the national character set may have a delimiter of its own too"));

	private FlywaySplitter() {
	}

	static Set<String> misreadOf(ScriptVocabulary vocabulary) {
		return MISREAD.getOrDefault(vocabulary, Map.of()).keySet();
	}

	static List<String> split(ScriptVocabulary vocabulary, String script) {
		List<String> result = new ArrayList<>();
		try (SqlStatementIterator statements = vocabulary.flyway()
			.apply(new FluentConfiguration().placeholderReplacement(false), new ParsingContext())
			.parse(new StringResource(script))) {
			while (statements.hasNext()) {
				result.add(COMMENTS_BEFORE.matcher(statements.next().getSql()).replaceFirst(""));
			}
		}
		return result;
	}

}
