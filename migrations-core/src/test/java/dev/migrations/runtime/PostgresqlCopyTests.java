package dev.migrations.runtime;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.ScriptStatement;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The data of {@code COPY ... FROM stdin} in a revision, as {@code pg_dump} writes them.
 */
@Timeout(120)
class PostgresqlCopyTests {

	private static final String TABLE = "CREATE TABLE t (a int PRIMARY KEY, b text);\n";

	@TempDir
	Path folder;

	private PGSimpleDataSource dataSource;

	private RevisionFolder revisions;

	@BeforeEach
	void createDatabase() {
		this.dataSource = PostgresqlServer.newDatabase();
		this.revisions = new RevisionFolder(this.folder);
	}

	@Test
	void rowsAndEscapesAreCopied() throws SQLException {
		upgrade(TABLE + "COPY t (a, b) FROM stdin;\n1\tit's;\n2\t\\N\n3\ttab\\tnext\\nline\n4\t\\\\.\n5\t\n"
				+ "6\t-- no comment\n7\tgrüße €\n\\.\nINSERT INTO t VALUES (8, 'after');");
		assertThat(rows()).containsExactly("1 it's;", "2 null", "3 tab\tnext\nline", "4 \\.", "5 ", "6 -- no comment",
				"7 grüße €", "8 after");
	}

	@Test
	void optionsAreObeyed() throws SQLException {
		upgrade(TABLE + """
				COPY t FROM stdin WITH (FORMAT csv, HEADER, DELIMITER ';', NULL '-', ENCODING 'UTF8'); -- three
				a;b
				1;"a;""b"
				2;-
				3;"two

				lines"
				\\.
				""");
		assertThat(rows()).containsExactly("1 a;\"b", "2 null", "3 two\n\nlines");
	}

	@Test
	void noDataAreNoRows() throws SQLException {
		upgrade(TABLE + "COPY t FROM stdin;\n\\.\n");
		assertThat(rows()).isEmpty();
	}

	@Test
	void failureNamesTheLineAndIsRolledBack() throws SQLException {
		this.revisions.add("aaaa1", TABLE + "\nCOPY t (a, b)\n  FROM stdin;\n1\tone\nx\ttwo\n3\tthree\n\\.\n", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.satisfies((ex) -> {
				assertThat(ex.statement()).isEqualTo("COPY t (a, b)\n  FROM stdin\n-- 3 lines of data");
				assertThat(ex.sqlState()).isEqualTo("22P02");
				assertThat(ex.outcome())
					.isEqualTo("The revision was rolled back; the database is as it was before it.");
			})
			.withMessageStartingWith("Revision 'aaaa1' (" + this.revisions.file("aaaa1") + ", line 8) failed in its"
					+ " upgrade at statement 2 of 2, SQLState 22P02: Line 11 of 'R_aaaa1.sql': ERROR: invalid input"
					+ " syntax for type integer: \"x\"");
		assertThat(Databases.tables(this.dataSource)).isEmpty();
		assertThat(migrator().currentRevisions()).isEmpty();
	}

	@Test
	void brokenConstraintsNameTheLineToo() {
		this.revisions.add("aaaa1", TABLE + "COPY t FROM stdin;\n1\tone\n1\ttwo\n\\.\n", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.withMessageContaining("SQLState 23505: Line 9 of 'R_aaaa1.sql': ERROR: duplicate key");
	}

	@Test
	void copyOutsideOfATransactionLeavesWhatCameBefore() throws SQLException {
		this.revisions.add("aaaa1", "-- transactional: false\n",
				TABLE + "COPY t FROM stdin;\n1\tone\nx\ttwo\n\\.\nINSERT INTO t VALUES (3, 'three');", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.satisfies((ex) -> assertThat(ex.outcome())
				.isEqualTo("Statement 1 of the revision has taken effect and stays: it was not in a transaction."));
		assertThat(rows()).isEmpty();
		this.revisions.rewrite("aaaa1", "x\ttwo", "2\ttwo");
		migrator().upgrade("heads");
		assertThat(rows()).containsExactly("1 one", "2 two", "3 three");
		assertThat(Databases.query(this.dataSource, "SELECT statements_done FROM migrations_history")).contains("3");
	}

	@Test
	void aPoolIsUnwrapped() throws SQLException {
		this.revisions.add("aaaa1", TABLE + "COPY t FROM stdin;\n1\tone\n\\.\n", "");
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setDataSource(this.dataSource);
			pool.setMaximumPoolSize(1);
			this.revisions.migrator(pool).upgrade("heads");
		}
		assertThat(rows()).containsExactly("1 one");
	}

	@Test
	void aCallersTransactionHoldsTheRowsToo() throws SQLException {
		this.revisions.add("aaaa1", TABLE + "COPY t FROM stdin;\n1\tone\n\\.\n", "");
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(false);
			migrator().on(connection).upgrade("heads");
			connection.rollback();
		}
		assertThat(Databases.tables(this.dataSource)).isEmpty();
	}

	@Test
	void checksumsSeeTheData() throws SQLException {
		upgrade(TABLE + "COPY t FROM stdin;\n1\tab\n\\.\n");
		String checksum = Databases.query(this.dataSource, "SELECT checksum FROM migrations_history").get(0);
		this.dataSource = PostgresqlServer.newDatabase();
		this.revisions.rewrite("aaaa1", "1\tab", "1\tac");
		migrator().upgrade("heads");
		assertThat(Databases.query(this.dataSource, "SELECT checksum FROM migrations_history")).hasSize(1)
			.doesNotContain(checksum);
	}

	@Test
	void psqlRunsTheScriptOfIt() throws Exception {
		this.revisions.add("aaaa1", TABLE + "COPY t (a, b) FROM stdin;\n1\tit's;\n2\t\\N\n3\tx\n\\.\n", "");
		DataSource ran = PostgresqlServer.newDatabase();
		this.revisions.migrator(ran).upgrade("heads");
		OfflineMigrator offline = new OfflineMigrator(Dialects.load().byName("postgresql"), migrator()::scripts,
				MigratorSettings.defaults());
		String script = offline.upgrade("heads").text();
		assertThat(script).contains("\nCOPY t (a, b) FROM stdin;\n1\tit's;\n2\t\\N\n3\tx\n\\.\n");
		runWithClient(script);
		assertThat(rows()).containsExactly("1 it's;", "2 null", "3 x");
		String checksum = "SELECT checksum FROM migrations_history";
		assertThat(Databases.query(this.dataSource, checksum)).isEqualTo(Databases.query(ran, checksum));
		assertThat(migrator().upgrade("heads").steps()).isEmpty();
	}

	@Test
	void theWayBackMayCopyToo() throws SQLException {
		this.revisions.add("aaaa1", TABLE, "DROP TABLE t;")
			.add("bbbb2", "DELETE FROM t;", "COPY t FROM stdin;\n1\tone\n\\.\n");
		migrator().upgrade("heads");
		migrator().downgrade("aaaa1");
		assertThat(rows()).containsExactly("1 one");
	}

	private void runWithClient(String script) throws Exception {
		if (PostgresqlOfflineTests.psqlIsInstalled()) {
			PostgresqlOfflineTests.runWithPsql(Files.writeString(this.folder.resolve("script.txt"), script),
					this.dataSource);
			return;
		}
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			for (ScriptStatement part : ScriptSplitter.of(SqlSyntax.POSTGRESQL).split(script)) {
				if (part.copyData() != null) {
					connection.unwrap(PGConnection.class)
						.getCopyAPI()
						.copyIn(part.sql(), new StringReader(part.copyData().text()));
				}
				else {
					statement.execute(part.sql());
				}
			}
		}
	}

	private void upgrade(String script) {
		this.revisions.add("aaaa1", script, "DROP TABLE t;");
		migrator().upgrade("heads");
	}

	private Migrator migrator() {
		return this.revisions.migrator(this.dataSource);
	}

	private List<String> rows() throws SQLException {
		return Databases.query(this.dataSource, "SELECT a || ' ' || coalesce(b, 'null') FROM t ORDER BY a");
	}

}
