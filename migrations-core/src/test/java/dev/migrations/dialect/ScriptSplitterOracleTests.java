package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

import dev.migrations.dialect.ScriptGenerator.Generated;
import dev.migrations.testsupport.PostgresqlServer;
import org.assertj.core.api.ThrowingConsumer;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.database.h2.H2Parser;
import org.flywaydb.core.internal.parser.Parser;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.flywaydb.database.postgresql.PostgreSQLParser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Generated scripts, split by us, by who wrote them, and by Flyway's parsers; and what
 * the databases themselves take. Messages name the seed.
 */
class ScriptSplitterOracleTests {

	private static final int SCRIPTS = 500;

	private static final Pattern COMMENTS_BEFORE = Pattern.compile("^(?:\\s+|--[^\\n]*\\n|/\\* note ; ' \\*/)+");

	@Test
	void postgresqlScriptsAreSplitAsTheyWereWritten() {
		forEachScript(ScriptGenerator::postgresql,
				(generated) -> assertThat(ScriptSplitter.of(SqlSyntax.POSTGRESQL).split(generated.script()))
					.isEqualTo(generated.statements()));
	}

	@Test
	void flywaySplitsPostgresqlScriptsAsWeDo() {
		forEachScript(ScriptGenerator::postgresql,
				(generated) -> assertThat(ours(SqlSyntax.POSTGRESQL, generated.script()))
					.isEqualTo(flyway(PostgreSQLParser::new, generated.script())));
	}

	@Test
	void h2ScriptsAreSplitAsTheyWereWritten() {
		forEachScript(ScriptGenerator::h2,
				(generated) -> assertThat(ScriptSplitter.of(SqlSyntax.H2).split(generated.script()))
					.isEqualTo(generated.statements()));
	}

	@Test
	void flywaySplitsH2ScriptsAsWeDo() {
		forEachScript(ScriptGenerator::h2ForFlyway, (generated) -> assertThat(ours(SqlSyntax.H2, generated.script()))
			.isEqualTo(flyway(H2Parser::new, generated.script())));
	}

	@Test
	void postgresqlTakesEachQueryAsOneStatement() throws SQLException {
		try (Connection connection = PostgresqlServer.newDatabase().getConnection()) {
			assertThat(executeQueries(connection, SqlSyntax.POSTGRESQL, ScriptGenerator::postgresql))
				.isGreaterThan(500);
		}
	}

	@Test
	void h2TakesEachQueryAsOneStatement() throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
			assertThat(executeQueries(connection, SqlSyntax.H2, ScriptGenerator::h2)).isGreaterThan(500);
		}
	}

	@Test
	void postgresqlContinuesEscapeStringsOnTheNextLine() throws SQLException {
		String sql = "select E'a'\n'\\';'";
		assertThat(ours(SqlSyntax.POSTGRESQL, sql)).containsExactly(sql);
		try (Connection connection = PostgresqlServer.newDatabase().getConnection();
				PreparedStatement statement = connection
					.prepareStatement("do $do$ begin execute $$" + sql + "$$; end $do$")) {
			assertThatNoException().isThrownBy(statement::execute);
		}
	}

	private static int executeQueries(Connection connection, SqlSyntax syntax, LongFunction<ScriptGenerator> generators)
			throws SQLException {
		AtomicInteger count = new AtomicInteger();
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			forEachScript(generators, (generated) -> {
				for (String sql : ours(syntax, generated.script())) {
					if (sql.startsWith("select")) {
						assertThat(statement.execute(sql)).isTrue();
						assertThat(statement.getMoreResults()).isFalse();
						count.incrementAndGet();
					}
				}
			});
		}
		return count.get();
	}

	private static void forEachScript(LongFunction<ScriptGenerator> generators, ThrowingConsumer<Generated> assertion) {
		for (long seed = 0; seed < SCRIPTS; seed++) {
			Generated generated = generators.apply(seed).generate();
			assertThat(generated).as("seed %d: %s", seed, generated.script()).satisfies(assertion);
		}
	}

	private static List<String> ours(SqlSyntax syntax, String script) {
		return ScriptSplitter.of(syntax).split(script).stream().map(ScriptStatement::sql).toList();
	}

	private static List<String> flyway(BiFunction<Configuration, ParsingContext, Parser> parser, String script) {
		List<String> result = new ArrayList<>();
		try (SqlStatementIterator statements = parser
			.apply(new FluentConfiguration().placeholderReplacement(false), new ParsingContext())
			.parse(new StringResource(script))) {
			while (statements.hasNext()) {
				result.add(COMMENTS_BEFORE.matcher(statements.next().getSql()).replaceFirst(""));
			}
		}
		return result;
	}

}
