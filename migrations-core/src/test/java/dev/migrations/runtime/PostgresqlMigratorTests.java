package dev.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * PostgreSQL rolls DDL back: a failed revision leaves nothing.
 */
@Timeout(120)
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
	void revisionGoesOnWhereItFailedEvenIfItIsTransactionalByThen() throws SQLException {
		this.revisions.add("dddd4", "-- transactional: false\n",
				"INSERT INTO b VALUES (2);\nCREATE INDEX CONCURRENTLY ix ON nosuchtable (id);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.satisfies((ex) -> assertThat(ex.outcome()).isEqualTo(
					"Statement 1 of the revision has taken effect and stays: it was not in a transaction. An index that"
							+ " failed to be created concurrently may be left invalid: drop it first."));
		this.revisions.rewrite("dddd4", "-- transactional: false\n", "");
		this.revisions.rewrite("dddd4", "CONCURRENTLY ix ON nosuchtable", "ix ON b");
		migrator().upgrade("heads");
		assertThat(Databases.query(this.dataSource, "SELECT id FROM b ORDER BY id")).containsExactly("1", "2");
		assertThat(migrator().currentRevisions()).containsExactly("dddd4");
	}

	@Test
	void searchPathChangedOutsideOfATransactionHarmsNothing() throws SQLException {
		Databases.execute(this.dataSource, "CREATE SCHEMA other");
		this.revisions.add("dddd4", "-- transactional: false\n",
				"SET search_path = other;\nCREATE TABLE d (id int);\nCREATE TABLE bad (id nosuchtype);", "");
		try (HikariDataSource pool = pool()) {
			Migrator migrator = this.revisions.migrator(pool);
			assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"))
				.satisfies((ex) -> assertThat(ex.getSuppressed()).isEmpty());
			assertThat(Databases.query(pool, "SHOW search_path")).containsExactly("\"$user\", public");
			this.revisions.rewrite("dddd4", "nosuchtype", "int");
			assertThat(migrator.upgrade("heads").after()).containsExactly("dddd4");
			assertThat(migrator.upgrade("heads").steps()).isEmpty();
		}
		assertThat(Databases.query(this.dataSource,
				"SELECT table_name FROM information_schema.tables WHERE table_schema = 'other' ORDER BY 1"))
			.containsExactly("bad", "d");
	}

	@Test
	void roleThatARevisionTakesIsGivenBack() throws SQLException {
		Databases.execute(this.dataSource,
				"DO $$ BEGIN CREATE ROLE migrator_test_role; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
		Databases.execute(this.dataSource, "GRANT CREATE ON SCHEMA public TO migrator_test_role");
		this.revisions.add("dddd4", "SET ROLE migrator_test_role;\nCREATE TABLE d (id int);", "");
		try (HikariDataSource pool = pool()) {
			this.revisions.migrator(pool).upgrade("heads");
			assertThat(Databases.query(pool, "SELECT current_user"))
				.isEqualTo(Databases.query(pool, "SELECT session_user"));
		}
	}

	@Test
	void statementThatEndsTheTransactionIsRefusedBeforeAnythingRuns() throws SQLException {
		this.revisions.add("dddd4", "CREATE TABLE d (id int);\nCOMMIT;\nCREATE TABLE d2 (id int);", "");
		assertThatExceptionOfType(RevisionPlanException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.withMessageEndingWith("The statement 'COMMIT' in line 7 begins or ends a transaction, which belongs to the"
					+ " migration. Remove it; to run outside of a transaction, use '-- transactional: false'"
					+ " (transactional = false in Java) or op.autocommit(...).");
		assertThat(Databases.tables(this.dataSource)).isEmpty();
	}

	@Test
	void constraintThatFailsAtTheCommitIsAFailureOfItsRevision() throws SQLException {
		this.revisions.add("dddd4", "CREATE TABLE d (id int PRIMARY KEY);\n"
				+ "CREATE TABLE d2 (id int REFERENCES d DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO d2 VALUES (1);",
				"");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.satisfies((ex) -> {
				assertThat(ex.revision()).isEqualTo("dddd4");
				assertThat(ex.statement()).isEqualTo("COMMIT");
				assertThat(ex.sqlState()).isEqualTo("23503");
			});
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c");
	}

	@Test
	void concurrentIndexInATransactionSaysHowToLeaveIt() {
		this.revisions.add("dddd4", "CREATE INDEX CONCURRENTLY ix ON a (id);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.satisfies((ex) -> assertThat(ex.remedy())
				.isEqualTo("Take the revision out of its transaction with '-- transactional: false'"
						+ " (transactional = false in Java), or the statement with op.autocommit(...), and run again."));
	}

	@Test
	void connectionThatIsLostIsReportedAsTheFailedRevision() throws SQLException {
		this.revisions.add("dddd4", "SELECT pg_terminate_backend(pg_backend_pid());", "");
		try (HikariDataSource pool = pool()) {
			Migrator migrator = this.revisions.migrator(pool);
			assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("heads"))
				.satisfies((ex) -> assertThat(ex.sqlState()).isEqualTo("57P01"));
			this.revisions.rewrite("dddd4", "SELECT pg_terminate_backend(pg_backend_pid())", "SELECT 1");
			assertThat(migrator.upgrade("heads").after()).containsExactly("dddd4");
		}
	}

	@Test
	void waiterStaysWhileTheHolderExecutesALongStatement() throws Exception {
		this.revisions.add("dddd4", "SELECT pg_sleep(2);", "");
		Thread holder = new Thread(() -> migrator().upgrade("heads"));
		holder.start();
		awaitSleep();
		MigratorSettings impatient = MigratorSettings.defaults().withLockWait(Duration.ofMillis(300));
		MigrationRun run = this.revisions.migrator(this.dataSource, impatient).upgrade("heads");
		holder.join();
		assertThat(run.steps()).isEmpty();
		assertThat(run.after()).containsExactly("dddd4");
	}

	@Test
	void runningDowngradeIsWaitedForAndNotTakenForHalfApplied() throws Exception {
		this.revisions.add("dddd4", "-- transactional: false\n", "CREATE TABLE d (id int);",
				"SELECT pg_sleep(2);\nDROP TABLE d;");
		migrator().upgrade("heads");
		Thread holder = new Thread(() -> migrator().downgrade("-1"));
		holder.start();
		awaitSleep();
		MigrationRun run = migrator().upgrade("heads");
		holder.join();
		assertThat(run.steps()).extracting(MigrationRun.Step::revision).containsExactly("dddd4");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c", "d");
	}

	private void awaitSleep() throws Exception {
		while (Databases
			.query(this.dataSource,
					"SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(2)%'"
							+ " AND datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()")
			.isEmpty()) {
			Thread.sleep(10);
		}
	}

	private HikariDataSource pool() {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(this.dataSource);
		pool.setMaximumPoolSize(1);
		return pool;
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
