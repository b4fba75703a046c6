package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import dev.migrations.dialect.ScriptGenerator.Generated;
import dev.migrations.testsupport.MariaDbServer;
import dev.migrations.testsupport.PostgresqlServer;
import org.assertj.core.api.ThrowingConsumer;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Generated scripts, split by us, by who wrote them, and by Flyway's parsers; and what
 * the databases themselves take. Messages name the seed; {@code -Dsplitter.scripts=N}
 * generates more.
 */
class ScriptSplitterOracleTests {

	private static final int SCRIPTS = Integer.getInteger("splitter.scripts", 500);

	@ParameterizedTest
	@EnumSource
	void scriptsAreSplitAsTheyWereWritten(ScriptVocabulary vocabulary) {
		forEachScript(vocabulary, (part) -> true,
				(generated) -> assertThat(ScriptSplitter.of(vocabulary.syntax()).split(generated.script()))
					.isEqualTo(generated.statements()));
	}

	@ParameterizedTest
	@EnumSource
	void flywaySplitsAsWeDo(ScriptVocabulary vocabulary) {
		forEachScript(vocabulary, (part) -> !FlywaySplitter.misreadOf(vocabulary).contains(part),
				(generated) -> assertThat(ours(vocabulary.syntax(), generated.script()))
					.isEqualTo(FlywaySplitter.split(vocabulary, generated.script())));
	}

	@ParameterizedTest
	@EnumSource
	void flywayIsWrongWhereWeSaySoAndNowhereElse(ScriptVocabulary vocabulary) {
		Set<String> misread = new TreeSet<>();
		vocabulary.expressions()
			.stream()
			.filter((part) -> isMisread(vocabulary, "select 0, " + part + ", 1"))
			.forEach(misread::add);
		vocabulary.statements().stream().filter((part) -> isMisread(vocabulary, part)).forEach(misread::add);
		assertThat(misread).isEqualTo(FlywaySplitter.misreadOf(vocabulary));
	}

	private static boolean isMisread(ScriptVocabulary vocabulary, String statement) {
		String separator = vocabulary.separators().get(0);
		String script = statement + separator + "select 2" + separator;
		assertThat(ours(vocabulary.syntax(), script)).containsExactly(statement, "select 2");
		try {
			return !FlywaySplitter.split(vocabulary, script).equals(List.of(statement, "select 2"));
		}
		catch (FlywayException ex) {
			return true;
		}
	}

	@Test
	void postgresqlTakesEachQueryAsOneStatement() throws SQLException {
		try (Connection connection = PostgresqlServer.newDatabase().getConnection()) {
			assertThat(executeQueries(connection, ScriptVocabulary.POSTGRESQL)).isGreaterThan(500);
		}
	}

	@Test
	void h2TakesEachQueryAsOneStatement() throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
			assertThat(executeQueries(connection, ScriptVocabulary.H2)).isGreaterThan(500);
		}
	}

	@Test
	void mariaDbTakesEachQueryAsOneStatement() throws SQLException {
		try (Connection connection = MariaDbServer.newDatabase().getConnection()) {
			assertThat(executeQueries(connection, ScriptVocabulary.MARIADB)).isGreaterThan(500);
		}
	}

	@Test
	void mariaDbTakesBodiesWithoutBegin() throws SQLException {
		String script = """
				create table t (id int, b int);
				create trigger a before insert on t for each row if new.id > 1 then set new.b = if(new.id > 2, 7, 8); end if;
				insert into t values (1, 1), (3, 3);
				if 1 > 0 then if 1 > 2 then select 1; end if; insert into t values (2, 2); end if;
				for i in 4..5 do insert into t values (i, i); end for;
				create procedure p() while (select count(*) from t) < 7 do insert into t values (0, 0); end while;
				call p();
				/*!50001 insert into t /* ; */ values (9, 9) */;
				""";
		try (Connection connection = MariaDbServer.newDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			List<String> statements = ours(SqlSyntax.MARIADB, script);
			assertThat(statements).hasSize(8);
			for (String sql : statements) {
				assertThatNoException().as(sql).isThrownBy(() -> statement.execute(sql));
			}
		}
	}

	@Test
	void postgresqlContinuesEscapeStringsOnTheNextLine() throws SQLException {
		for (String sql : List.of("select E'a'\n'\\';'", "select E'a' -- ;\n'\\';'")) {
			assertThat(ours(SqlSyntax.POSTGRESQL, sql)).containsExactly(sql);
			try (Connection connection = PostgresqlServer.newDatabase().getConnection();
					PreparedStatement statement = connection
						.prepareStatement("do $do$ begin execute $$" + sql + "$$; end $do$")) {
				assertThatNoException().isThrownBy(statement::execute);
			}
		}
	}

	private static int executeQueries(Connection connection, ScriptVocabulary vocabulary) throws SQLException {
		AtomicInteger count = new AtomicInteger();
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			forEachScript(vocabulary, (part) -> true, (generated) -> {
				for (String sql : ours(vocabulary.syntax(), generated.script())) {
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

	private static void forEachScript(ScriptVocabulary vocabulary, Predicate<String> allowed,
			ThrowingConsumer<Generated> assertion) {
		for (long seed = 0; seed < SCRIPTS; seed++) {
			Generated generated = new ScriptGenerator(seed, vocabulary, allowed).generate();
			assertThat(generated).as("%s, seed %d: %s", vocabulary, seed, generated.script()).satisfies(assertion);
		}
	}

	private static List<String> ours(SqlSyntax syntax, String script) {
		return ScriptSplitter.of(syntax).split(script).stream().map(ScriptStatement::sql).toList();
	}

}
