package dev.migrations.command.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands for databases that were there before the revisions, or that are built without
 * them.
 */
class ExistingDatabaseCommandTests {

	@TempDir
	private Path folder;

	@Test
	void databaseWithoutForeignTablesNeedsNoRevision() {
		TestCommandLine line = new TestCommandLine(this.folder).twoRevisions();
		line.run("upgrade", "head");
		assertThat(line.run("revision", "--from-database", "-m", "what is there")).isZero();
		assertThat(line.out()).isEqualTo("Every table comes from a revision: no revision was written.\n");
	}

	@Test
	void tablesThatNoRevisionMadeAreWrittenAndStamped() {
		TestCommandLine line = new TestCommandLine(this.folder).sqlRevision("aaaa1", "CREATE TABLE a (id int);", "");
		line.run("upgrade", "head");
		assertThat(line.run("revision", "--from-database", "-m", "what is there", "--rev-id", "bbbb2")).isZero();
		assertThat(line.out()).startsWith("Generated " + this.folder).endsWith("_bbbb2_what_is_there.sql\n");
		assertThat(line.run("stamp", "head")).isZero();
		assertThat(line.run("revision", "--from-database")).isZero();
		assertThat(line.out()).isEqualTo("Every table comes from a revision: no revision was written.\n");
	}

	@Test
	void emptyDatabaseIsBuilt() {
		TestCommandLine line = new TestCommandLine(this.folder).twoRevisions();
		assertThat(line.run("stamp", "heads", "--from-entities")).isZero();
		assertThat(line.out()).isEqualTo("The schema was built from the entities; the database is at bbbb2.\n");
		assertThat(line.run("stamp", "heads", "--from-entities")).isEqualTo(1);
		assertThat(line.err()).isEqualTo("FAILED: The database is at 'bbbb2', so its schema comes from revisions. Run"
				+ " 'upgrade heads' to go on.\n");
	}

	@Test
	void contradictionsAreRefused() {
		TestCommandLine line = new TestCommandLine(this.folder).twoRevisions();
		assertThat(line.run("stamp", "heads", "--from-entities", "--purge")).isEqualTo(2);
		assertThat(line.err())
			.startsWith("'--from-entities' goes neither with '--purge' nor with '--sql'. Leave one of them out.\n");
		assertThat(line.run("revision", "--from-database", "--autogenerate")).isEqualTo(2);
		assertThat(line.err()).startsWith(
				"'--from-database' goes neither with '--autogenerate' nor with '--sql'. Leave one of them out.\n");
		assertThat(line.asked()).isZero();
	}

}
