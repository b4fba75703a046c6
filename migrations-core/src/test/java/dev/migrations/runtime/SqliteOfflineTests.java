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

import static dev.migrations.operation.Ddl.*;
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

	@Test
	void aTableThatIsGivenIsMadeAnewByTheClient() throws Exception {
		DataSource scripted = newDatabase();
		DataSource ran = newDatabase();
		Migrator migrator = new Migrator(ran, Dialects.load(), () -> JavaRevisions.scripts(new Tables(), new Batch()),
				MigratorSettings.defaults());
		OfflineMigrator offline = new OfflineMigrator(Dialects.load().byName("sqlite"), migrator::scripts,
				migrator.settings());
		runWithClient(Files.writeString(this.folder.resolve("up.txt"), offline.upgrade("heads").text()), scripted);
		migrator.upgrade("heads");
		String schema = "SELECT sql FROM sqlite_schema WHERE tbl_name IN ('people', 'pets') AND sql IS NOT NULL ORDER BY name";
		String rows = "SELECT id || name || nick FROM people ORDER BY id";
		assertThat(Databases.query(scripted, rows)).isEqualTo(Databases.query(ran, rows))
			.containsExactly("1Adanone", "2Bobnone");
		assertThat(Databases.query(scripted, schema)).hasSize(3);
		runWithClient(Files.writeString(this.folder.resolve("down.txt"), offline.downgrade("bbbb2:aaaa1").text()),
				scripted);
		migrator.downgrade("aaaa1");
		assertThat(Databases.query(scripted, "SELECT owner FROM pets")).containsExactly("2");
		assertThat(Databases.query(scripted, "SELECT name FROM pragma_table_info('people')")).containsExactly("id",
				"name");
	}

	/**
	 * Two tables with rows.
	 */
	@Revision(id = "aaaa1", revises = {}, message = "people")
	static final class Tables implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("people", column("id", bigint()).notNull().identity(), column("name", varchar(20)),
					primaryKey("pk_people", "id"));
			op.createIndex("ix_people_name", "people", "name");
			op.createTable("pets", column("owner", bigint()),
					foreignKey("fk_pets_owner", "owner").references("people", "id"));
			op.execute("INSERT INTO people (name) VALUES ('Ada'), ('Bob')");
			op.execute("INSERT INTO pets VALUES (2)");
		}

		@Override
		public void downgrade(Operations op) {
			op.dropTable("pets");
			op.dropTable("people");
		}

	}

	/**
	 * Several changes of a table that is told.
	 */
	@Revision(id = "bbbb2", revises = "aaaa1", message = "nick")
	static final class Batch implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.batchAlterTable("people", (batch) -> {
				batch.copyFrom(column("id", bigint()).notNull().identity(), column("name", varchar(20)),
						primaryKey("pk_people", "id"));
				batch.copyFromIndexes(index("ix_people_name").on("people", "name"));
				batch.addColumnAfter("id", column("nick", varchar(20)).notNull().serverDefault("none"));
				batch.createCheck("ck_people_nick", "nick <> name");
			});
		}

		@Override
		public void downgrade(Operations op) {
			op.batchAlterTable("people", (batch) -> {
				batch.copyFrom(column("id", bigint()).notNull().identity(),
						column("nick", varchar(20)).notNull().serverDefault("none"), column("name", varchar(20)),
						primaryKey("pk_people", "id"), check("ck_people_nick", "nick <> name"));
				batch.copyFromIndexes(index("ix_people_name").on("people", "name"));
				batch.dropCheck("ck_people_nick");
				batch.dropColumn("nick");
			});
		}

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
