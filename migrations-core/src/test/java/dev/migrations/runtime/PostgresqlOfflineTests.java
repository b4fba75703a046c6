package dev.migrations.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Scripts for PostgreSQL, run by {@code psql -v ON_ERROR_STOP=1 -f} where it is
 * installed, else as a whole by the server's simple query protocol.
 */
@Timeout(120)
class PostgresqlOfflineTests extends OfflineContract {

	@Override
	DataSource newDatabase() {
		return PostgresqlServer.newDatabase();
	}

	@Override
	String dialect() {
		return "postgresql";
	}

	@Test
	void searchPathThatARevisionChangesIsRestored() throws Exception {
		RevisionFolder revisions = new RevisionFolder(this.folder)
			.add("aaaa1", "SELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.a (id int);",
					"")
			.add("bbbb2", "SET ROLE pg_monitor;\nRESET ROLE;\nCREATE TABLE b (id int);", "");
		PGSimpleDataSource scripted = PostgresqlServer.newDatabase();
		Migrator migrator = revisions.migrator(scripted);
		OfflineMigrator offline = new OfflineMigrator(Dialects.load().byName("postgresql"), migrator::scripts,
				migrator.settings());
		runWithClient(Files.writeString(this.folder.resolve("script.txt"), offline.upgrade("heads").text()), scripted);
		assertThat(Databases.tables(scripted)).containsExactly("a", "b");
		assertThat(migrator.upgrade("heads").steps()).isEmpty();
	}

	@Test
	void scriptAndMigrationExcludeOneAnother() throws Exception {
		RevisionFolder revisions = new RevisionFolder(this.folder).add("aaaa1", "CREATE TABLE a (id int);", "");
		DataSource scripted = newDatabase();
		Migrator migrator = revisions.migrator(scripted);
		migrator.ensureVersion();
		OfflineMigrator offline = new OfflineMigrator(Dialects.load().byName(dialect()), migrator::scripts,
				migrator.settings());
		Path script = Files.writeString(this.folder.resolve("locked.txt"), offline.upgrade("head").text());
		try (Connection holder = scripted.getConnection()) {
			MigrationLock lock = Dialects.load().forConnection(holder).migrationLock();
			assertThat(lock.tryAcquire(holder, migrator.settings().versionTable())).isTrue();
			assertThatThrownBy(() -> runWithClient(script, scripted))
				.hasMessageContaining("Another migration of this database is running. Nothing was run.");
			lock.release(holder, migrator.settings().versionTable());
		}
		assertThat(migrator.currentRevisions()).isEmpty();
		runWithClient(script, scripted);
		assertThat(migrator.upgrade("head").steps()).isEmpty();
	}

	@Test
	void scriptThatStartsElsewhereDoesNothing() throws Exception {
		RevisionFolder revisions = new RevisionFolder(this.folder).add("aaaa1", "CREATE TABLE a (id int);", "")
			.add("bbbb2", "CREATE TABLE b (id int);", "");
		PGSimpleDataSource scripted = PostgresqlServer.newDatabase();
		Migrator migrator = revisions.migrator(scripted);
		OfflineMigrator offline = new OfflineMigrator(Dialects.load().byName("postgresql"), migrator::scripts,
				migrator.settings());
		Path second = Files.writeString(this.folder.resolve("second.txt"), offline.upgrade("aaaa1:bbbb2").text());
		migrator.ensureVersion();
		assertThatThrownBy(() -> runWithClient(second, scripted))
			.hasMessageContaining("This step starts at aaaa1, and the database is at base. Nothing of it was run.");
		migrator.upgrade("aaaa1");
		runWithClient(second, scripted);
		assertThatThrownBy(() -> runWithClient(second, scripted))
			.hasMessageContaining("This step starts at aaaa1, and the database is at bbbb2. Nothing of it was run.");
		Path first = Files.writeString(this.folder.resolve("first.txt"), offline.upgrade("aaaa1").text());
		assertThatThrownBy(() -> runWithClient(first, scripted))
			.hasMessageContaining("This step starts at base, and the database is at bbbb2. Nothing of it was run.");
		assertThat(Databases.tables(scripted)).containsExactly("a", "b");
		assertThat(migrator.currentRevisions()).containsExactly("bbbb2");
	}

	@Override
	void runWithClient(Path script, DataSource dataSource) throws Exception {
		PGSimpleDataSource database = (PGSimpleDataSource) dataSource;
		if (psqlIsInstalled()) {
			runWithPsql(script, database);
		}
		else {
			runAsAWhole(script, database);
		}
	}

	static boolean psqlIsInstalled() {
		return Arrays.stream(System.getenv("PATH").split(":"))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "psql")));
	}

	static void runWithPsql(Path script, PGSimpleDataSource database) throws IOException, InterruptedException {
		ProcessBuilder psql = new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h",
				database.getServerNames()[0], "-p", String.valueOf(database.getPortNumbers()[0]), "-U",
				String.valueOf(database.getUser()), "-d", String.valueOf(database.getDatabaseName()), "-f",
				script.toString());
		psql.environment().put("PGPASSWORD", String.valueOf(database.getPassword()));
		Path output = Files.createTempFile(script.getParent(), "psql", ".txt");
		Process process = psql.redirectErrorStream(true).redirectOutput(output.toFile()).start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(output)).isZero();
	}

	private static void runAsAWhole(Path script, PGSimpleDataSource database) throws SQLException, IOException {
		database.setPreferQueryMode(org.postgresql.jdbc.PreferQueryMode.SIMPLE);
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(Files.readString(script));
		}
	}

}
