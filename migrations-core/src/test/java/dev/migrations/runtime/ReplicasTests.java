package dev.migrations.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two replicas in processes of their own, each with a pool of one connection, start
 * together on one database.
 */
@Timeout(300)
class ReplicasTests {

	private static final int ROUNDS = 20;

	// a file database that changes its server process takes seconds to open
	private static final int H2_ROUNDS = 3;

	private static ReplicaProcess first;

	private static ReplicaProcess second;

	@TempDir
	Path folder;

	@BeforeAll
	static void start() throws IOException {
		first = new ReplicaProcess();
		second = new ReplicaProcess();
	}

	@AfterAll
	static void stop() {
		first.close();
		second.close();
	}

	@Test
	void eachRevisionRunsOnceOnPostgresql() throws IOException, SQLException {
		threeRevisions("CREATE TABLE b (id int);\nSELECT pg_sleep(0.05);");
		for (int round = 0; round < ROUNDS; round++) {
			PGSimpleDataSource database = PostgresqlServer.newDatabase();
			together(database.getUrl(), database.getUser(), database.getPassword());
			assertEachOnce(database);
		}
	}

	@Test
	void eachRevisionRunsOnceOnH2() throws IOException, SQLException {
		threeRevisions("CREATE TABLE b (id int);");
		for (int round = 0; round < H2_ROUNDS; round++) {
			String url = "jdbc:h2:file:" + this.folder.resolve("h2-" + round) + ";AUTO_SERVER=TRUE";
			together(url, "sa", "");
			JdbcDataSource database = new JdbcDataSource();
			database.setURL(url);
			database.setUser("sa");
			assertEachOnce(database);
		}
	}

	@Test
	void waiterDoesNotHoldUpAnIndexThatTheHolderCreatesConcurrently() throws IOException, SQLException {
		new RevisionFolder(this.folder)
			.add("aaaa1", "CREATE TABLE a AS SELECT g AS id FROM generate_series(1, 20000) g;", "DROP TABLE a;")
			.add("bbbb2", "-- transactional: false\n",
					"SELECT pg_sleep(0.3);\nCREATE INDEX CONCURRENTLY ix_a ON a (id);\nSELECT pg_sleep(0.1);", "")
			.add("cccc3", "CREATE TABLE c (id int);", "DROP TABLE c;");
		for (int round = 0; round < 3; round++) {
			PGSimpleDataSource database = PostgresqlServer.newDatabase();
			together(database.getUrl(), database.getUser(), database.getPassword());
			assertEachOnce(database);
		}
	}

	@Test
	void otherReplicaFinishesWhenTheHolderIsKilledInTheMiddle() throws Exception {
		threeRevisions("CREATE TABLE b (id int);\nSELECT pg_sleep(3);");
		PGSimpleDataSource database = PostgresqlServer.newDatabase();
		try (ReplicaProcess victim = new ReplicaProcess()) {
			victim.order(database.getUrl(), database.getUser(), database.getPassword(), this.folder);
			awaitSleepingRevision(database);
			second.order(database.getUrl(), database.getUser(), database.getPassword(), this.folder);
			victim.kill();
			assertThat(second.answer()).isEqualTo("ran 2 at [cccc3]");
		}
		assertEachOnce(database);
	}

	private void threeRevisions(String middle) {
		new RevisionFolder(this.folder).add("aaaa1", "CREATE TABLE a (id int);", "DROP TABLE a;")
			.add("bbbb2", middle, "DROP TABLE b;")
			.add("cccc3", "CREATE TABLE c (id int);", "DROP TABLE c;");
	}

	private void together(String url, String user, String password) throws IOException {
		first.order(url, user, password, this.folder);
		second.order(url, user, password, this.folder);
		List<String> answers = List.of(first.answer(), second.answer());
		assertThat(answers).allSatisfy((answer) -> assertThat(answer).endsWith("at [cccc3]"));
		assertThat(answers.stream().mapToInt((answer) -> Integer.parseInt(answer.split(" ")[1])).sum()).isEqualTo(3);
	}

	private static void assertEachOnce(DataSource database) throws SQLException {
		assertThat(Databases.query(database,
				"SELECT revision || ' ' || state FROM migrations_history WHERE direction = 'upgrade' ORDER BY id"))
			.containsExactly("aaaa1 done", "bbbb2 done", "cccc3 done");
		assertThat(Databases.query(database, "SELECT version_num FROM migrations_version")).containsExactly("cccc3");
	}

	private static void awaitSleepingRevision(PGSimpleDataSource database) throws Exception {
		long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (Databases
			.query(database,
					"SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
							+ " AND pid <> pg_backend_pid() AND query LIKE '%pg_sleep(3)%' AND state = 'active'")
			.isEmpty()) {
			assertThat(System.nanoTime()).as("the victim reaches its revision").isLessThan(deadline);
			Thread.sleep(20);
		}
	}

}
