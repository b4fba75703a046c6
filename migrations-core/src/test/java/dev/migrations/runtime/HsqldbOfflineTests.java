package dev.migrations.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import dev.migrations.dialect.Dialects;
import org.hsqldb.cmdline.SqlFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Scripts for HSQLDB, run by its own tool.
 */
class HsqldbOfflineTests extends OfflineContract {

	@Override
	DataSource newDatabase() {
		return Databases.hsqldb();
	}

	@Override
	String dialect() {
		return "hsqldb";
	}

	@Override
	void runWithClient(Path script, DataSource dataSource) throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			SqlFile file = new SqlFile(script.toFile(), "UTF-8");
			file.setConnection(connection);
			file.setContinueOnError(false);
			file.execute();
		}
	}

	@Test
	void routinesPassThroughTheClient() throws Exception {
		RevisionFolder revisions = new RevisionFolder(this.folder).add("aaaa1", """
				CREATE TABLE a (id int, "odd;name" varchar(20)) /* of; a */;
				CREATE TRIGGER positive BEFORE INSERT ON a REFERENCING NEW ROW AS n FOR EACH ROW
				BEGIN ATOMIC
				    IF n.id < 0 THEN
				        SET n.id = CASE WHEN n.id < -5 THEN -5 ELSE 0 END;

				        SET n."odd;name" = 'it''s; :x *{y} \\q';
				    END IF;
				END;
				INSERT INTO a (id) VALUES (-7);
				""", "");
		DataSource scripted = newDatabase();
		DataSource ran = newDatabase();
		Migrator migrator = revisions.migrator(ran);
		OfflineMigrator offline = new OfflineMigrator(Dialects.load().byName("hsqldb"), migrator::scripts,
				migrator.settings());
		runWithClient(Files.writeString(this.folder.resolve("s.txt"), offline.upgrade("heads").text()), scripted);
		migrator.upgrade("heads");
		String rows = "SELECT id || \"odd;name\" FROM a";
		assertThat(Databases.query(scripted, rows)).isEqualTo(Databases.query(ran, rows))
			.containsExactly("-5it's; :x *{y} \\q");
	}

	@Test
	void theScriptOfAnotherStartRunsNothing() throws Exception {
		RevisionFolder revisions = new RevisionFolder(this.folder).add("aaaa1", "CREATE TABLE a (id int);", "")
			.add("bbbb2", "CREATE TABLE b (id int);", "");
		DataSource scripted = newDatabase();
		Migrator migrator = revisions.migrator(scripted);
		OfflineMigrator offline = new OfflineMigrator(Dialects.load().byName("hsqldb"), migrator::scripts,
				migrator.settings());
		Path second = Files.writeString(this.folder.resolve("second.txt"), offline.upgrade("aaaa1:bbbb2").text());
		migrator.ensureVersion();
		assertThatThrownBy(() -> runWithClient(second, scripted)).hasMessageContaining("invalid character value");
		migrator.upgrade("aaaa1");
		runWithClient(second, scripted);
		assertThatThrownBy(() -> runWithClient(second, scripted)).hasMessageContaining("invalid character value");
		assertThat(Databases.tables(scripted)).containsExactly("a", "b");
	}

}
