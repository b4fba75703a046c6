package dev.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.migrations.testsupport.MariaDbServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * MariaDB commits each DDL statement at once: a failed revision stays half applied, and
 * the journal knows how far it came.
 */
@Timeout(120)
class MariaDbMigratorTests extends MigratorContract {

	@Override
	DataSource newDatabase() {
		return MariaDbServer.newDatabase();
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
				assertThat(ex.statement()).isEqualTo("CREATE TABLE d2 (id nosuchtype)");
				assertThat(ex.sqlState()).isEqualTo("HY000");
				assertThat(ex.outcome())
					.isEqualTo("Statement 1 of the revision has taken effect and stays: it was not in a transaction.");
			});
		assertThat(migrator().currentRevisions()).containsExactly("cccc3");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c", "d1");
		assertThat(history("CONCAT(state, ' ', statements_done)")).endsWith("failed 1");

		this.revisions.rewrite("dddd4", "nosuchtype", "int");
		migrator().upgrade("heads");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c", "d1", "d2", "d3");
		assertThat(migrator().currentRevisions()).containsExactly("dddd4");
	}

	@Test
	void whatADumpSetsHarmsNothing() throws SQLException {
		this.revisions.add("dddd4", """
				/*!40101 SET NAMES utf8mb3 */;
				/*!40014 SET FOREIGN_KEY_CHECKS=0, UNIQUE_CHECKS=0 */;
				SET sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES', time_zone = '+03:00';
				CREATE TABLE "d" (id int);
				""", "").add("eeee5", "CREATE TABLE e (name varchar(9) DEFAULT 'ä');", "");
		try (HikariDataSource pool = pool()) {
			List<String> before = settings(pool);
			this.revisions.migrator(pool).upgrade("heads");
			assertThat(settings(pool)).isEqualTo(before);
		}
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c", "d", "e");
		assertThat(migrator().upgrade("heads").steps()).isEmpty();
	}

	private static List<String> settings(DataSource dataSource) throws SQLException {
		return Databases.query(dataSource, "SELECT CONCAT_WS(' ', @@sql_mode, @@time_zone, @@character_set_client,"
				+ " @@collation_connection, @@foreign_key_checks, @@unique_checks, database())");
	}

	@Test
	void databaseThatARevisionUsesIsLeftAgain() throws SQLException {
		Databases.execute(this.dataSource, "CREATE DATABASE other");
		this.revisions.add("dddd4", "USE other;\nCREATE TABLE d (id int);", "DROP TABLE other.d;")
			.add("eeee5", "CREATE TABLE e (id int);", "DROP TABLE e;");
		migrator().upgrade("heads");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c", "e");
		assertThat(migrator().upgrade("heads").steps()).isEmpty();
	}

	@Test
	void routinesAndTriggersNeedNoDelimiter() throws SQLException {
		this.revisions.add("dddd4", """
				CREATE TRIGGER positive BEFORE INSERT ON b FOR EACH ROW
				BEGIN
				    IF NEW.id < 0 THEN
				        SET NEW.id = 0;
				    END IF;
				END;
				INSERT INTO b VALUES (-7); # a comment; of MariaDB
				DELIMITER //
				CREATE PROCEDURE twice() BEGIN UPDATE b SET id = id * 2; END//
				DELIMITER ;
				CALL twice();
				""", "DROP PROCEDURE twice;\nDROP TRIGGER positive;");
		migrator().upgrade("heads");
		assertThat(Databases.query(this.dataSource, "SELECT id FROM b ORDER BY id")).containsExactly("0", "2");
	}

	@Test
	void waiterStaysWhileTheHolderExecutesALongStatement() throws Exception {
		this.revisions.add("dddd4", "DO SLEEP(2);", "");
		Thread holder = new Thread(() -> migrator().upgrade("heads"));
		holder.start();
		awaitSleep();
		MigratorSettings impatient = MigratorSettings.defaults().withLockWait(Duration.ofMillis(300));
		MigrationRun run = this.revisions.migrator(this.dataSource, impatient).upgrade("heads");
		holder.join();
		assertThat(run.steps()).isEmpty();
		assertThat(run.after()).containsExactly("dddd4");
	}

	private void awaitSleep() throws Exception {
		while (Databases
			.query(this.dataSource,
					"SELECT id FROM information_schema.processlist WHERE info = 'DO SLEEP(2)' AND db = database()")
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

}
