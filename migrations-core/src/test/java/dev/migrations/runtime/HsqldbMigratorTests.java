package dev.migrations.runtime;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * HSQLDB commits each DDL statement at once: a failed revision stays half applied, and
 * the journal knows how far it came.
 */
class HsqldbMigratorTests extends MigratorContract {

	@Override
	DataSource newDatabase() {
		return Databases.hsqldb();
	}

	@Override
	String selectNothing() {
		return "VALUES (1);";
	}

	@Test
	void failedRevisionStaysHalfAppliedAndGoesOnWhereItFailed() throws SQLException {
		this.revisions.add("dddd4",
				"CREATE TABLE d1 (id int);\nCREATE TABLE d2 (id nosuchtype);\nCREATE TABLE d3 (id int);",
				"DROP TABLE d1;");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.satisfies((ex) -> {
				assertThat(ex.revision()).isEqualTo("dddd4");
				assertThat(ex.statementNumber()).isEqualTo(2);
				assertThat(ex.statementCount()).isEqualTo(3);
				assertThat(ex.statement()).isEqualTo("CREATE TABLE d2 (id nosuchtype)");
				assertThat(ex.sqlState()).isEqualTo("42509");
				assertThat(ex.outcome())
					.isEqualTo("Statement 1 of the revision has taken effect and stays: it was not in a transaction.");
				assertThat(ex.remedy()).isEqualTo("Correct the revision from statement 2 on and run again: it goes on"
						+ " there. Keep the statements before as they are.");
			});
		assertThat(migrator().currentRevisions()).containsExactly("cccc3");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c", "d1");
		assertThat(history("state || ' ' || statements_done")).endsWith("failed 1");

		this.revisions.rewrite("dddd4", "nosuchtype", "int");
		migrator().upgrade("heads");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c", "d1", "d2", "d3");
		assertThat(migrator().currentRevisions()).containsExactly("dddd4");
	}

	@Test
	void failedRevisionWhoseDoneStatementsChangedIsRefused() throws SQLException {
		this.revisions.add("dddd4", "CREATE TABLE d1 (id int);\nCREATE TABLE d2 (id nosuchtype);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"));
		this.revisions.rewrite("dddd4", "CREATE TABLE d1 (id int);", "CREATE TABLE d0 (id int);");
		assertThatExceptionOfType(HalfAppliedRevisionException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.withMessage("Revision 'dddd4' failed in an earlier upgrade after 1 of 2 statements, and its first"
					+ " statements are no longer the ones that ran. Look at the database, then either finish the"
					+ " revision by hand and run 'stamp dddd4', or undo it by hand and run 'stamp cccc3'.");
		Databases.execute(this.dataSource, "DROP TABLE d1");
		migrator().stamp(List.of("cccc3"), false);
		this.revisions.rewrite("dddd4", "nosuchtype", "int");
		migrator().upgrade("heads");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c", "d0", "d2");
	}

	@Test
	void nothingElseRunsWhileARevisionIsHalfApplied() throws SQLException {
		this.revisions.add("dddd4", "CREATE TABLE d1 (id int);\nCREATE TABLE d2 (id nosuchtype);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"));
		assertThatExceptionOfType(HalfAppliedRevisionException.class).isThrownBy(() -> migrator().downgrade("-1"))
			.withMessage("Revision 'dddd4' was left half applied by an earlier upgrade, which ended after 1 of 2"
					+ " statements. Nothing else runs until that is settled: run the upgrade again, or look at the"
					+ " database, finish or undo the revision by hand, and run 'stamp' with the revision that the"
					+ " database is at then.");
		assertThat(migrator().currentRevisions()).containsExactly("cccc3");
	}

	@Test
	void halfDowngradedDatabaseIsNotTakenForUpToDate() throws SQLException {
		this.revisions.add("dddd4", "CREATE TABLE d (id int);", "DROP TABLE d;\nDROP TABLE nosuchtable;");
		migrator().upgrade("heads");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().downgrade("-1"));
		assertThatExceptionOfType(HalfAppliedRevisionException.class).isThrownBy(() -> migrator().upgrade("heads"));
		this.revisions.rewrite("dddd4", "nosuchtable", "b");
		migrator().downgrade("-1");
		assertThat(migrator().currentRevisions()).containsExactly("cccc3");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "c");
	}

	@Test
	void stampOfAnotherBranchSettlesNothing() throws SQLException {
		this.revisions.add("dddd4", "CREATE TABLE d1 (id int);\nCREATE TABLE d2 (id nosuchtype);", "");
		this.revisions.branch("eeee5", "cccc3", "CREATE TABLE e (id int);");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("dddd4"));
		migrator().stamp(List.of("eeee5"), false);
		assertThatExceptionOfType(HalfAppliedRevisionException.class).isThrownBy(() -> migrator().upgrade("eeee5"));
		migrator().stamp(List.of("dddd4"), false);
		assertThat(migrator().upgrade("heads").steps()).isEmpty();
	}

	@Test
	void schemaThatARevisionChangesIsRestored() throws SQLException {
		this.revisions
			.add("dddd4", "CREATE SCHEMA shop;\nSET SCHEMA shop;\nCREATE TABLE d (id int);", "DROP TABLE shop.d;")
			.add("eeee5", "CREATE TABLE e (id int);", "DROP TABLE e;");
		migrator().upgrade("heads");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c", "e");
		assertThat(migrator().upgrade("heads").steps()).isEmpty();
	}

	@Test
	void settingsOfDoneStatementsAreRepeatedWhenARevisionGoesOn() throws SQLException {
		this.revisions.add("dddd4",
				"CREATE SCHEMA shop;\nSET SCHEMA shop;\nCREATE TABLE d (id nosuchtype);\nCREATE TABLE d2 (id int);",
				"");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"));
		this.revisions.rewrite("dddd4", "nosuchtype", "int");
		migrator().upgrade("heads");
		assertThat(Databases.query(this.dataSource,
				"SELECT table_name FROM information_schema.tables WHERE table_schema = 'SHOP' ORDER BY 1"))
			.containsExactly("D", "D2");
	}

	@Test
	void processThatEndedBeforeTheVersionRowIsFinished() throws SQLException {
		migrator().upgrade("heads");
		Databases.execute(this.dataSource, "UPDATE migrations_version SET version_num = 'bbbb2'");
		Databases.execute(this.dataSource, "UPDATE migrations_history SET state = 'running' WHERE revision = 'cccc3'");
		migrator().upgrade("heads");
		assertThat(migrator().currentRevisions()).containsExactly("cccc3");
		assertThat(history("state")).containsExactly("done", "done", "settled", "done");
	}

	@Test
	void interruptedRevisionAsksWhatHappened() throws SQLException {
		this.revisions.add("dddd4", "CREATE TABLE d1 (id int);\nCREATE TABLE d2 (id nosuchtype);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"));
		Databases.execute(this.dataSource, "UPDATE migrations_history SET state = 'running' WHERE revision = 'dddd4'");
		assertThatExceptionOfType(HalfAppliedRevisionException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.withMessage("Revision 'dddd4' was interrupted in its upgrade after 1 of 2 statements; whether statement 2"
					+ " took effect is not known: CREATE TABLE d2 (id nosuchtype). Look at the database, then either"
					+ " finish the revision by hand and run 'stamp dddd4', or undo it by hand and run 'stamp cccc3'.");
	}

	@Test
	void databaseInFilesGoesUpAndDownFromOneStartToTheNext() throws SQLException {
		JDBCDataSource files = new JDBCDataSource();
		files.setURL("jdbc:hsqldb:file:" + this.folder.resolve("database/shop") + ";shutdown=true");
		files.setUser("SA");
		files.setPassword("");
		this.revisions.add("dddd4", """
				CREATE FUNCTION twice(x int) RETURNS int RETURN x * 2;
				CREATE PROCEDURE add_to_a(IN x int) MODIFIES SQL DATA
				BEGIN ATOMIC
				    IF x > 0 THEN INSERT INTO a VALUES (twice(x)); END IF;
				END;
				CALL add_to_a(21);
				""", "DROP PROCEDURE add_to_a;\nDROP FUNCTION twice;\nDELETE FROM a;");
		this.revisions.migrator(files).upgrade("bbbb2");
		assertThat(this.revisions.migrator(files).upgrade("heads").before()).containsExactly("bbbb2");
		assertThat(Databases.query(files, "SELECT id FROM a")).containsExactly("42");
		assertThat(this.revisions.migrator(files).status().upToDate()).isTrue();
		this.revisions.migrator(files).downgrade("aaaa1");
		assertThat(Databases.tables(files)).containsExactly("a");
		assertThat(Databases.query(files, "SELECT id FROM a")).isEmpty();
		this.revisions.migrator(files).upgrade("heads");
		assertThat(this.revisions.migrator(files).currentRevisions()).containsExactly("dddd4");
	}

	@Test
	void versionTableWithoutItsColumnIsNoMissingTable() throws SQLException {
		Databases.execute(this.dataSource, "CREATE TABLE migrations_version (other int)");
		assertThatExceptionOfType(DatabaseAccessException.class).isThrownBy(() -> migrator().currentRevisions())
			.withMessageContaining("object not found: VERSION_NUM");
	}

	// in its default mode a reader waits for the writer's transaction, and DDL for both
	@Test
	void twoMigratorsAtOnceRunEachRevisionOnce() throws Exception {
		for (int i = 0; i < 40; i++) {
			this.revisions.add("e%04d".formatted(i),
					"INSERT INTO b VALUES (%d);\nCREATE TABLE t%d (id int);\n".formatted(i, i)
							+ "INSERT INTO t%d SELECT MAX(id) FROM b;".formatted(i),
					"");
		}
		ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			List<Future<MigrationRun>> runs = threads
				.invokeAll(Collections.nCopies(3, () -> migrator().upgrade("heads")), 60, TimeUnit.SECONDS);
			int steps = 0;
			for (Future<MigrationRun> run : runs) {
				steps += run.get().steps().size();
			}
			assertThat(steps).isEqualTo(43);
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(history("revision")).hasSize(43).doesNotHaveDuplicates();
	}

}
