package dev.migrations.runtime;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * PostgreSQL rolls DDL back: a failed revision leaves nothing.
 */
class PostgresqlMigratorTests extends MigratorContract {

	@Override
	DataSource newDatabase() {
		return PostgresqlServer.newDatabase();
	}

	@Test
	void failedRevisionIsRolledBackWithItsVersionRow() throws SQLException {
		this.revisions.add("dddd4",
				"CREATE TABLE d1 (id int);\nCREATE TABLE d2 (id nosuchtype);\nCREATE TABLE d3 (id int);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.satisfies((ex) -> {
				assertThat(ex.statementNumber()).isEqualTo(2);
				assertThat(ex.sqlState()).isEqualTo("42704");
				assertThat(ex.outcome())
					.isEqualTo("The revision was rolled back; the database is as it was before it.");
				assertThat(ex.remedy()).isEqualTo("Correct the revision and run again.");
			})
			.withMessageStartingWith("Revision 'dddd4' (" + this.revisions.file("dddd4") + ", line 7) failed in its"
					+ " upgrade at statement 2 of 3, SQLState 42704: ERROR: type \"nosuchtype\" does not exist");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c");
		assertThat(migrator().currentRevisions()).containsExactly("cccc3");
		assertThat(history("revision")).containsExactly("aaaa1", "bbbb2", "cccc3");
	}

	@Test
	void oneTransactionForAllLeavesNothingAfterAFailure() throws SQLException {
		this.revisions.add("dddd4", "CREATE TABLE d (id nosuchtype);", "");
		MigratorSettings settings = MigratorSettings.defaults().withTransactionMode(TransactionMode.ALL);
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> this.revisions.migrator(this.dataSource, settings).upgrade("heads"))
			.satisfies((ex) -> assertThat(ex.outcome())
				.isEqualTo("All revisions of this run were rolled back; the database is as it was before the run."));
		assertThat(Databases.tables(this.dataSource)).isEmpty();
		assertThat(migrator().currentRevisions()).isEmpty();
	}

	@Test
	void oneTransactionForAllRefusesARevisionOutsideOfTransactions() throws SQLException {
		this.revisions.add("dddd4", "-- transactional: false\n", "CREATE INDEX CONCURRENTLY ix_a ON a (id);", "");
		MigratorSettings settings = MigratorSettings.defaults().withTransactionMode(TransactionMode.ALL);
		assertThatExceptionOfType(NotTransactionalException.class)
			.isThrownBy(() -> this.revisions.migrator(this.dataSource, settings).upgrade("heads"));
		assertThat(Databases.tables(this.dataSource)).isEmpty();
	}

	@Test
	void indexIsCreatedConcurrentlyInARevisionWithoutTransaction() throws SQLException {
		this.revisions.add("dddd4", "-- transactional: false\n",
				"CREATE INDEX CONCURRENTLY ix_a ON a (id);\nCREATE INDEX CONCURRENTLY ix_b ON b (id);",
				"DROP INDEX ix_a;");
		migrator().upgrade("heads");
		assertThat(Databases.query(this.dataSource,
				"SELECT indexname FROM pg_indexes WHERE indexname LIKE 'ix%' ORDER BY 1"))
			.containsExactly("ix_a", "ix_b");
		assertThat(history("state || ' ' || statements_done")).endsWith("done 2");
	}

	@Test
	void searchPathThatARevisionChangesIsRestored() throws SQLException {
		this.revisions
			.add("dddd4", "SELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.d (id int);",
					"")
			.add("eeee5", "CREATE TABLE e (id int);", "");
		migrator().upgrade("heads");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c", "d", "e");
	}

	@Test
	void questionMarksColonsAndBracesPassAsTheyAre() throws SQLException {
		this.revisions.add("dddd4",
				"CREATE TABLE d (j jsonb);\nINSERT INTO d VALUES ('{\"k\": \":x ? {d}\"}'::jsonb);\n"
						+ "DELETE FROM d WHERE NOT (j ? 'k');",
				"");
		migrator().upgrade("heads");
		assertThat(Databases.query(this.dataSource, "SELECT j->>'k' FROM d")).containsExactly(":x ? {d}");
	}

}
