package dev.migrations.command.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.operation.MigrationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that run revisions or set where the database is.
 */
class RunCommandsTests {

	@TempDir
	private Path folder = Path.of("");

	private TestCommandLine line = new TestCommandLine(this.folder);

	@BeforeEach
	void twoRevisions() {
		this.line = new TestCommandLine(this.folder).twoRevisions();
	}

	@Test
	void upgradeAndDowngradeSayWhereTheDatabaseIs() {
		assertThat(this.line.run("upgrade", "+1")).isZero();
		assertThat(this.line.out()).isEqualTo("1 revision run; the database is at aaaa1.\n");
		assertThat(this.line.run("upgrade", "head")).isZero();
		assertThat(this.line.run("upgrade", "head")).isZero();
		assertThat(this.line.out()).isEqualTo("Nothing to do: the database is at bbbb2.\n");
		assertThat(this.line.run("downgrade", "-1")).isZero();
		assertThat(this.line.out()).isEqualTo("1 revision run; the database is at aaaa1.\n");
		assertThat(this.line.run("downgrade", "base")).isZero();
		assertThat(this.line.out()).isEqualTo("1 revision run; the database is at base.\n");
		assertThat(this.line.err()).isEmpty();
	}

	@Test
	void relativeTargetsOfEveryFormAreTargets() {
		this.line.revision("cccc3", "branch-labels: shop", "depends-on: aaaa1").revision("dddd4", "revises: cccc3");
		assertThat(this.line.run("upgrade", "shop@+1")).isZero();
		assertThat(this.line.out()).isEqualTo("2 revisions run; the database is at cccc3.\n");
		assertThat(this.line.run("upgrade", "aaaa1+1")).isZero();
		assertThat(this.line.run("upgrade", "shop@head")).isZero();
		assertThat(this.line.out()).isEqualTo("1 revision run; the database is at bbbb2, dddd4.\n");
		assertThat(this.line.run("downgrade", "shop@-1")).isZero();
		assertThat(this.line.run("downgrade", "bbbb2-1")).isZero();
		assertThat(this.line.out()).isEqualTo("1 revision run; the database is at cccc3.\n");
		assertThat(this.line.run("show", "shop@-1")).isZero();
		assertThat(this.line.out()).startsWith("Rev: cccc3\n");
	}

	@Test
	void stampRunsNothing() {
		assertThat(this.line.run("stamp", "head")).isZero();
		assertThat(this.line.out()).isEqualTo("The database is said to be at bbbb2; nothing was run.\n");
		assertThat(this.line.run("current")).isZero();
		assertThat(this.line.out()).isEqualTo("bbbb2 (head)\n");
	}

	@Test
	void stampTakesSeveralTargets() {
		this.line.revision("cccc3", "branch-labels: shop");
		assertThat(this.line.run("stamp", "aaaa1", "shop@head")).isZero();
		assertThat(this.line.out()).isEqualTo("The database is said to be at aaaa1, cccc3; nothing was run.\n");
		assertThat(this.line.run("stamp", "bbbb2", "--purge")).isZero();
		assertThat(this.line.out()).isEqualTo("The database is said to be at bbbb2; nothing was run.\n");
	}

	@Test
	void currentTellsByItsExitCodeWhetherRevisionsArePending() {
		this.line.run("upgrade", "aaaa1");
		assertThat(this.line.run("current", "--check-heads")).isEqualTo(3);
		assertThat(this.line.out()).isEqualTo("aaaa1\n");
		assertThat(this.line.err())
			.isEqualTo("FAILED: The database is not at all heads: 1 revision is pending. Run 'upgrade heads'.\n");
		this.line.run("upgrade", "heads");
		assertThat(this.line.run("current", "-c")).isZero();
		assertThat(this.line.err()).isEmpty();
	}

	@Test
	void unknownRevisionOfTheDatabaseIsShown() throws Exception {
		this.line.run("upgrade", "head");
		Files.delete(this.line.file("bbbb2"));
		assertThat(this.line.run("current", "-c")).isEqualTo(3);
		assertThat(this.line.out()).isEqualTo("bbbb2 (unknown to this version of the application)\n");
		assertThat(this.line.err()).isEqualTo("FAILED: The database is not at all heads: it is at a revision that this"
				+ " version of the application does not have. Use the version that has it.\n");
	}

	@Test
	void halfAppliedRevisionIsShown() {
		this.line.sqlRevision("cccc3", "CREATE TABLE c (id int);\nCREATE TABLE d (id nosuchtype);", "",
				"revises: bbbb2");
		assertThat(this.line.run("upgrade", "head")).isEqualTo(1);
		assertThat(this.line.run("current", "--check-heads")).isEqualTo(3);
		assertThat(this.line.out())
			.isEqualTo("bbbb2\ncccc3 (half applied: 1 of 2 statements of its upgrade are done)\n");
		assertThat(this.line.err()).isEqualTo(
				"FAILED: The database is not at all heads: a revision is half applied. Run 'upgrade heads' to finish it.\n");
		this.line.run("history", "-i");
		assertThat(this.line.out())
			.startsWith("bbbb2 -> cccc3 (head) (half applied: 1 of 2 statements of its upgrade are done), add c\n"
					+ "aaaa1 -> bbbb2 (current), add b\n");
		this.line.run("history", "-i", "-v");
		assertThat(this.line.out()).startsWith("Rev: cccc3 (head) (half applied: 1 of 2 statements");
		this.line.run("history", "-i", "--output", "json");
		assertThat(this.line.out()).contains("\"halfApplied\":true").contains("\"halfApplied\":false");
	}

	@Test
	void ensureVersionCreatesTheTablesOnce() {
		assertThat(this.line.run("ensure-version")).isZero();
		assertThat(this.line.out()).isEqualTo("The version table and the history were created.\n");
		assertThat(this.line.run("ensure_version")).isZero();
		assertThat(this.line.out()).isEqualTo("Nothing to do: the version table and the history are there.\n");
		assertThat(this.line.run("current")).isZero();
		assertThat(this.line.out()).isEmpty();
	}

	@Test
	void checkTellsByItsExitCodeWhetherThereAreDifferences() {
		assertThat(this.line.run("check")).isEqualTo(4);
		assertThat(this.line.out()).isEqualTo("The database is in memory and was empty: it was first brought to bbbb2"
				+ " (2 revisions).\nEntities and database differ in 2 places.\n");
	}

	@Test
	void checkOfWhatAgreesSaysSoInAlembicsWords(@TempDir Path empty) {
		TestCommandLine nothing = new TestCommandLine(empty);
		assertThat(nothing.run("check")).isZero();
		assertThat(nothing.out()).isEqualTo("No new upgrade operations detected.\n");
	}

	@Test
	void listenersAreToldValuesAndTag() {
		List<MigrationContext> told = new ArrayList<>();
		this.line.with((change, connection) -> told.add(change.context()));
		assertThat(this.line.run("-x", "tenant=a=b", "upgrade", "head", "-x", "dry", "--tag", "release-7")).isZero();
		assertThat(told).hasSize(2).allSatisfy((context) -> {
			assertThat(context.x("tenant")).contains("a=b");
			assertThat(context.x("dry")).contains("");
			assertThat(context.tag()).contains("release-7");
		});
		told.clear();
		this.line.run("downgrade", "base", "--tag=-1");
		assertThat(told).last().satisfies((context) -> {
			assertThat(context.x("dry")).isEmpty();
			assertThat(context.tag()).contains("-1");
		});
	}

	@Test
	void quietLeavesOutWhatWasDoneAndKeepsWhatWasAskedFor() {
		assertThat(this.line.run("-q", "upgrade", "aaaa1")).isZero();
		assertThat(this.line.out()).isEmpty();
		this.line.run("stamp", "head", "--quiet");
		assertThat(this.line.out()).isEmpty();
		this.line.run("ensure-version", "-q");
		assertThat(this.line.out()).isEmpty();
		this.line.run("current", "-q");
		assertThat(this.line.out()).isEqualTo("bbbb2 (head)\n");
		this.line.run("heads", "-q");
		assertThat(this.line.out()).isEqualTo("bbbb2 (head)\n");
		this.line.run("-q", "upgrade", "head", "--sql");
		assertThat(this.line.out()).contains("CREATE TABLE a");
		assertThat(this.line.run("-q", "upgrade", "zzzz")).isOne();
		assertThat(this.line.err()).startsWith("FAILED: ");
	}

}
