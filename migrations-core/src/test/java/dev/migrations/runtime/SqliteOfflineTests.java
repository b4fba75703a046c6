package dev.migrations.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.ScriptStatement;
import dev.migrations.dialect.ScriptText;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Scripts for SQLite, run by its client where it is installed.
 */
class SqliteOfflineTests extends OfflineContract {

	@Override
	DataSource newDatabase() {
		SQLiteDataSource dataSource = new SQLiteDataSource();
		dataSource.setUrl("jdbc:sqlite:" + this.folder.resolve(UUID.randomUUID() + ".db"));
		return dataSource;
	}

	@Override
	String dialect() {
		return "sqlite";
	}

	@Override
	Migration texts() {
		return new InPlace();
	}

	@Override
	void runWithClient(Path script, DataSource dataSource) throws Exception {
		if (clientIsInstalled()) {
			runWithClient(script, ((SQLiteDataSource) dataSource).getUrl().substring("jdbc:sqlite:".length()));
		}
		else {
			runWithDriver(script, dataSource);
		}
	}

	private static boolean clientIsInstalled() {
		return Arrays.stream(System.getenv("PATH").split(":"))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "sqlite3")));
	}

	private static void runWithClient(Path script, String database) throws IOException, InterruptedException {
		Path output = Files.createTempFile(script.getParent(), "sqlite", ".txt");
		Process process = new ProcessBuilder("sqlite3", "-bail", database).redirectInput(script.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(output)).isZero();
	}

	private static void runWithDriver(Path script, DataSource dataSource) throws IOException, SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			for (ScriptStatement each : ScriptSplitter.of(SqlSyntax.SQLITE)
				.split(new ScriptText(Files.readString(script), script.toString(), 1))) {
				statement.execute(each.sql());
			}
		}
	}

	@Test
	void theScriptOfAnotherStartTellsWhereTheDatabaseIs() throws Exception {
		RevisionFolder revisions = new RevisionFolder(this.folder).add("aaaa1", "CREATE TABLE a (id int);", "")
			.add("bbbb2", "CREATE TABLE b (id int);", "");
		DataSource scripted = newDatabase();
		Migrator migrator = revisions.migrator(scripted);
		OfflineMigrator offline = new OfflineMigrator(Dialects.load().byName("sqlite"), migrator::scripts,
				migrator.settings());
		Path second = Files.writeString(this.folder.resolve("second.txt"), offline.upgrade("aaaa1:bbbb2").text());
		migrator.ensureVersion();
		assertThatThrownBy(() -> runWithClient(second, scripted))
			.hasMessageContaining("This step starts at aaaa1, and the database is at base. Nothing of it was run.");
		migrator.upgrade("aaaa1");
		runWithClient(second, scripted);
		assertThatThrownBy(() -> runWithClient(second, scripted))
			.hasMessageContaining("This step starts at aaaa1, and the database is at bbbb2. Nothing of it was run.");
		assertThat(Databases.tables(scripted)).containsExactly("a", "b");
	}

	@Test
	void triggersPassThroughTheClient() throws Exception {
		RevisionFolder revisions = new RevisionFolder(this.folder).add("aaaa1", """
				CREATE TABLE a (id int, [odd;name] text) /* of; a */;
				CREATE TRIGGER positive AFTER INSERT ON a WHEN new.id < 0
				BEGIN
				    UPDATE a SET id = CASE WHEN id < -5 THEN -5 ELSE 0 END, `odd;name` = 'it''s;' WHERE id < 0;
				    SELECT 1;
				END;
				INSERT INTO a (id) VALUES (-7);
				""", "");
		DataSource scripted = newDatabase();
		DataSource ran = newDatabase();
		Migrator migrator = revisions.migrator(ran);
		OfflineMigrator offline = new OfflineMigrator(Dialects.load().byName("sqlite"), migrator::scripts,
				migrator.settings());
		runWithClient(Files.writeString(this.folder.resolve("s.txt"), offline.upgrade("heads").text()), scripted);
		migrator.upgrade("heads");
		String rows = "SELECT id || \"odd;name\" FROM a";
		assertThat(Databases.query(scripted, rows)).isEqualTo(Databases.query(ran, rows)).containsExactly("-5it's;");
	}

	@Test
	void aChangeThatDependsOnTheTableIsRefused() {
		OfflineMigrator offline = new OfflineMigrator(Dialects.load().byName("sqlite"),
				() -> JavaRevisions.scripts(new Shop(), new Orders(), new Texts()), MigratorSettings.defaults());
		assertThatExceptionOfType(RevisionPlanException.class).isThrownBy(() -> offline.upgrade("heads"))
			.withMessageContaining("cccc3")
			.withMessageContaining(
					"The database 'sqlite' cannot change table 'customers' in a script, which is written "
							+ "without seeing the table: ALTER TABLE customers ALTER COLUMN name SET DATA TYPE varchar(300)");
	}

	/**
	 * What SQLite can do in place.
	 */
	@Revision(id = "cccc3", revises = "bbbb2", message = "notes", transactional = false)
	static final class InPlace implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.addColumn("customers", column("notes", varchar(20)).serverDefault("it's"));
		}

		@Override
		public void downgrade(Operations op) {
			op.dropColumn("customers", "notes");
		}

	}

}
