package dev.migrations.runtime;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.MigrationsException;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.testsupport.PostgresqlServer;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TransactionControlTests {

	private static SqlStatement statement(String sql) {
		return SqlStatement.of(sql, new ExecuteSql(sql, List.of()));
	}

	private static final Dialects DIALECTS = Dialects.load();

	private static Statement refuseIn(String dialect, SqlStatement statement) {
		return TransactionControl.refuseIn(statement, DIALECTS.byName(dialect).sqlGenerator());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			value = { "postgresql|COMMIT; create table t (id int)|COMMIT",
					"h2|create table t (id int); /* so far */ rollback;|rollback",
					"mariadb|insert into t values ('; COMMIT;'); start transaction; select 1|start transaction",
					"hsqldb|select 1; commit work and chain|commit work and chain",
					"sqlite|begin immediate; delete from t|begin immediate" })
	void oneOfSeveralStatementsInOneTextIsRefused(String dialect, String text, String statement) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> refuseIn(dialect, statement(text)))
			.withMessage("The statement '" + statement + "' in '" + text.strip() + "' begins or ends a transaction,"
					+ " which belongs to the migration. Remove it; to run outside of a transaction, use"
					+ " '-- transactional: false' (transactional = false in Java) or op.autocommit(...).");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = { "postgresql|do $$ begin commit; end $$; select 1",
			"postgresql|create function f() returns int language sql begin atomic select 1; select 2; end; select 3",
			"mariadb|BEGIN NOT ATOMIC SELECT 1; END",
			"mariadb|create trigger t before insert on t for each row begin set new.a = 1; end",
			"hsqldb|create procedure p() modifies sql data begin atomic delete from t; end",
			"h2|insert into t values ('x; COMMIT')", "postgresql|insert into t values ('never closed; COMMIT)",
			"sqlite|create trigger t after insert on t begin delete from t; end",
			"oracle|begin delete from t; commit; end;" })
	void bodiesAndTextsPass(String dialect, String text) {
		SqlStatement statement = statement(text);
		assertThat(refuseIn(dialect, statement)).isSameAs(statement);
	}

	@Test
	void nothingOfARevisionRunsThatCommitsInBetween() throws SQLException {
		DataSource dataSource = PostgresqlServer.newDatabase();
		assertThatExceptionOfType(RevisionPlanException.class)
			.isThrownBy(() -> JavaRevisions.migrator(dataSource, new Committing()).upgrade("heads"))
			.withMessageContaining("nothing has run. The statement 'COMMIT' in 'COMMIT; CREATE TABLE b (id int)'");
		assertThat(Databases.allTables(dataSource)).isEmpty();
	}

	/**
	 * Commits in a text with something else.
	 */
	private static final class Committing implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("a", column("id", integer()));
			op.execute("COMMIT; CREATE TABLE b (id int)");
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "COMMIT", "commit work;", "BEGIN", "begin transaction",
			"BEGIN ISOLATION LEVEL SERIALIZABLE", "START TRANSACTION READ ONLY", "END", "ABORT", "ROLLBACK",
			"rollback and chain", "-- so far\nCOMMIT", "/* so far */ COMMIT -- done", "PREPARE TRANSACTION 'x'",
			"ROLLBACK PREPARED 'x'" })
	void beginningAndEndingATransactionIsRefused(String sql) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> refuseIn("postgresql", statement(sql)))
			.withMessageContaining("begins or ends a transaction, which belongs to the migration.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SAVEPOINT s", "RELEASE SAVEPOINT s", "ROLLBACK TO SAVEPOINT s", "ROLLBACK TO s",
			"COMMENT ON TABLE commit IS 'x'", "CREATE TABLE begin (id int)", "BEGIN NOT ATOMIC SELECT 1; END",
			"INSERT INTO t VALUES ('COMMIT')", "PREPARE p AS SELECT 1" })
	void anythingElsePasses(String sql) {
		SqlStatement statement = statement(sql);
		assertThat(refuseIn("mariadb", statement)).isSameAs(statement);
	}

}
