package dev.migrations.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.testsupport.MariaDbServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Scripts for MariaDB, run by its own client.
 */
@Timeout(120)
class MariaDbOfflineTests extends OfflineContract {

	@Override
	DataSource newDatabase() {
		return MariaDbServer.newDatabase();
	}

	@Override
	String dialect() {
		return "mariadb";
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
		DataSource scripted = newDatabase();
		Migrator migrator = revisions.migrator(scripted);
		Path second = script("second", offline(migrator).upgrade("aaaa1:bbbb2"));
		migrator.ensureVersion();
		assertThatThrownBy(() -> runWithClient(second, scripted))
			.hasMessageContaining("This step starts at aaaa1, and the database is at base. Nothing of it was run.");
		migrator.upgrade("aaaa1");
		runWithClient(second, scripted);
		assertThatThrownBy(() -> runWithClient(second, scripted))
			.hasMessageContaining("This step starts at aaaa1, and the database is at bbbb2. Nothing of it was run.");
		assertThat(Databases.tables(scripted)).containsExactly("a", "b");
		assertThat(migrator.currentRevisions()).containsExactly("bbbb2");
	}

	@Test
	void bodiesCommentsAndSettingsPassThroughTheClient() throws Exception {
		RevisionFolder revisions = new RevisionFolder(this.folder).add("aaaa1", """
				CREATE TABLE a (id int, link varchar(50)) # a comment; of MariaDB
				;
				SET sql_mode = 'ANSI_QUOTES';
				CREATE TRIGGER positive BEFORE INSERT ON a FOR EACH ROW
				BEGIN
				    IF NEW.id < 0 THEN
				        SET NEW.id = 0, NEW.link = concat('http://', NEW.id);
				    END IF;
				END;
				INSERT INTO a (id) VALUES (-7);
				""", "").add("bbbb2", "INSERT INTO a (id, link) VALUES (1, \"it's; \\\\\");", "");
		DataSource scripted = newDatabase();
		DataSource ran = newDatabase();
		Migrator migrator = revisions.migrator(scripted);
		runWithClient(script("script", offline(migrator).upgrade("heads")), scripted);
		revisions.migrator(ran).upgrade("heads");
		String rows = "SELECT concat_ws(' ', id, link) FROM a ORDER BY id";
		assertThat(Databases.query(scripted, rows)).isEqualTo(Databases.query(ran, rows))
			.containsExactly("0 http://0", "1 it's; \\");
		assertThat(migrator.upgrade("heads").steps()).isEmpty();
	}

	private static OfflineMigrator offline(Migrator migrator) {
		return new OfflineMigrator(Dialects.load().byName("mariadb"), migrator::scripts, migrator.settings());
	}

	private Path script(String name, SqlScript script) throws Exception {
		return Files.writeString(this.folder.resolve(name + ".txt"), script.text());
	}

	@Override
	void runWithClient(Path script, DataSource dataSource) throws Exception {
		Path output = Files.createTempFile(script.getParent(), "mariadb", ".txt");
		Process process = new ProcessBuilder(MariaDbServer.client(databaseOf(dataSource)))
			.redirectInput(script.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(output)).isZero();
	}

	private static String databaseOf(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return connection.getCatalog();
		}
	}

}
