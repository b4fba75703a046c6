package dev.migrations.command.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Failures, with and without {@code --raiseerr}.
 */
class FailureReportTests {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void failureIsOneLineAndExitCodeOne() {
		TestCommandLine line = new TestCommandLine(this.folder).twoRevisions();
		assertThat(line.run("upgrade", "zzzz")).isOne();
		assertThat(line.err()).isEqualTo("FAILED: Revision 'zzzz' is unknown. Run 'history' to see all revisions.\n");
		assertThat(line.out()).isEmpty();
	}

	@Test
	void stackTraceIsPrintedWhenAsked() {
		TestCommandLine line = new TestCommandLine(this.folder).twoRevisions();
		assertThat(line.run("--raiseerr", "upgrade", "zzzz")).isOne();
		assertThat(line.err()).startsWith("FAILED: Revision 'zzzz' is unknown.")
			.contains("\ndev.migrations.revision.RevisionNotFoundException: ", "\n\tat dev.migrations.");
	}

	@Test
	void failureThatNobodyExpectedSaysHowToFindItsPlace() {
		StringWriter err = new StringWriter();
		MigrationsCommandLine line = new MigrationsCommandLine(() -> {
			throw new IllegalStateException("jdbc:x://me:secret@host is closed.");
		}, new PrintWriter(new StringWriter()), new PrintWriter(err));
		assertThat(line.run("current")).isOne();
		assertThat(err).hasToString("FAILED: java.lang.IllegalStateException: jdbc:x://***@host is closed. This was not"
				+ " expected; run the command with '--raiseerr' to see where it comes from.\n");
		assertThat(line.run("current", "--raiseerr")).isOne();
		assertThat(err.toString()).contains("\tat ").doesNotContain("secret");
	}

	@Test
	void comparisonOfADatabaseWithPendingRevisionsIsNotAtHead() {
		TestCommandLine line = new TestCommandLine(this.folder).twoRevisions().onDisk();
		assertThat(line.run("check")).isEqualTo(3);
		assertThat(line.err()).startsWith("FAILED: The database is not up to date");
	}

	@Test
	void revisionThatCannotBePlannedKeepsTheOnesBeforeItFromRunning() throws IOException {
		TestCommandLine line = new TestCommandLine(this.folder).twoRevisions();
		Files.writeString(line.file("bbbb2"),
				Files.readString(line.file("bbbb2")).replace("-- upgrade", "-- upgrade (postgresql)"));
		assertThat(line.run("upgrade", "head")).isOne();
		assertThat(line.err())
			.startsWith("FAILED: The upgrade of revision 'bbbb2' (" + line.file("bbbb2")
					+ ") cannot be planned; nothing has run. ")
			.contains("'h2'");
		assertThat(line.out()).isEmpty();
		assertThat(line.run("current")).isZero();
		assertThat(line.out()).isEmpty();
		line.twoRevisions();
		assertThat(line.run("upgrade", "head")).isZero();
		assertThat(line.out()).isEqualTo("2 revisions run; the database is at bbbb2.\n");
	}

}
