package dev.migrations.command.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code rebase}, {@code heads --write}, {@code revision --version-path}, and what
 * {@code check} says of the file {@code HEADS}.
 */
class RevisionFilesTests {

	@TempDir
	private Path folder = Path.of("");

	private TestCommandLine line = new TestCommandLine(this.folder);

	@BeforeEach
	void twoHeads() {
		this.line = new TestCommandLine(this.folder).twoRevisions().revision("cccc3", "revises: aaaa1");
	}

	private Path heads() {
		return this.folder.resolve("HEADS");
	}

	@Test
	void rebaseSaysWhatItRewrote() {
		assertThat(this.line.run("rebase", "ccc", "--onto", "bbbb2")).isZero();
		assertThat(this.line.out()).isEqualTo("cccc3 follows bbbb2 now: rewrote " + this.line.file("cccc3") + "\n");
		assertThat(this.line.err()).isEmpty();
		assertThat(heads()).content().endsWith("here.\ncccc3\n");
		assertThat(this.line.run("rebase", "cccc3", "--onto", "bbbb2")).isZero();
		assertThat(this.line.out()).isEqualTo("Nothing to do: cccc3 follows bbbb2.\n");
		assertThat(this.line.run("upgrade", "head")).isZero();
		assertThat(this.line.out()).isEqualTo("3 revisions run; the database is at cccc3.\n");
	}

	@Test
	void rebaseOntoBase() {
		this.line.revision("dddd4", "revises: cccc3", "branch-labels: shop");
		assertThat(this.line.run("rebase", "dddd4", "--onto", "base")).isZero();
		assertThat(this.line.out()).isEqualTo("dddd4 follows base now: rewrote " + this.line.file("dddd4") + "\n");
		assertThat(this.line.run("rebase", "cccc3", "--onto", "base")).isOne();
		assertThat(this.line.err())
			.isEqualTo("FAILED: Revision 'cccc3' cannot follow base: 'aaaa1' does, and neither has"
					+ " a branch label. Name the revision to follow, or give 'cccc3' a branch label first.\n");
	}

	@Test
	void rebaseOfAnAppliedRevisionIsRefused() {
		this.line.run("upgrade", "cccc3");
		assertThat(this.line.run("rebase", "cccc3", "--onto", "bbbb2")).isOne();
		assertThat(this.line.out()).isEmpty();
		assertThat(this.line.err())
			.isEqualTo("FAILED: Revision 'cccc3' is applied: databases remember what it followed,"
					+ " so it stays where it is. Write a 'merge' of the heads instead, or downgrade it in every database"
					+ " first.\n");
	}

	@Test
	void rebaseNeedsBothRevisions() {
		assertThat(this.line.run("rebase", "cccc3")).isEqualTo(2);
		assertThat(this.line.err()).startsWith("Missing required option: '--onto=REVISION'");
		assertThat(this.line.run("rebase", "--onto", "cccc3")).isEqualTo(2);
		assertThat(this.line.err()).startsWith("Missing required parameter: 'REVISION'");
	}

	@Test
	void rebaseAnswersInJson() {
		assertThat(this.line.run("rebase", "cccc3", "--onto", "bbbb2", "--output", "json")).isZero();
		assertThat(this.line.json().path("revision").asString()).isEqualTo("cccc3");
		assertThat(this.line.json().path("to").path(0).asString()).isEqualTo("bbbb2");
		assertThat(this.line.json().path("heads").path(0).asString()).isEqualTo("cccc3");
	}

	@Test
	void headsAreListedAndWritten() {
		assertThat(this.line.run("heads")).isZero();
		assertThat(heads()).doesNotExist();
		assertThat(this.line.run("heads", "--write")).isZero();
		assertThat(this.line.out()).isEqualTo("bbbb2 (head)\ncccc3 (head)\nWrote " + heads() + "\n");
		assertThat(heads()).hasContent("# The newest revisions, written by 'migrations revision', 'merge' and 'rebase'."
				+ " Commit it: two branches of work conflict here.\nbbbb2\ncccc3\n");
		assertThat(this.line.run("check")).isEqualTo(4);
	}

	@Test
	void checkRefusesHeadsThatNobodyDecidedOn() throws IOException {
		Files.writeString(heads(), "cccc3\n");
		assertThat(this.line.run("check")).isOne();
		assertThat(this.line.out()).isEmpty();
		assertThat(this.line.err()).isEqualTo("FAILED: There are 2 heads, 'bbbb2' in '" + this.line.file("bbbb2")
				+ "' and 'cccc3' in '" + this.line.file("cccc3") + "', but '" + heads() + "' lists 'cccc3'. Join them"
				+ " with 'migrations merge heads -m \"merge\"'; if they are meant to stay apart, list them with"
				+ " 'migrations heads --write'. Commit the file.\n");
		assertThat(this.line.run("merge", "heads", "-m", "merge", "--rev-id", "dddd4")).isZero();
		assertThat(heads()).content().endsWith("here.\ndddd4\n");
		assertThat(this.line.run("check")).isEqualTo(4);
	}

	@Test
	void checkRefusesAStaleFileWithoutAskingTheDatabase() throws IOException {
		this.line.withoutConnection();
		Files.delete(this.line.file("cccc3"));
		Files.writeString(heads(), "aaaa1\n");
		assertThat(this.line.run("check")).isOne();
		assertThat(this.line.err())
			.isEqualTo("FAILED: The newest revision is 'bbbb2' in '" + this.line.file("bbbb2") + "', but '" + heads()
					+ "' lists 'aaaa1'. Correct the file with 'migrations heads --write' and commit" + " it.\n");
	}

	@Test
	void versionPathIsOneOfTheLocations() {
		String location = "file:" + this.folder;
		assertThat(this.line.run("revision", "--head", "cccc3", "--version-path", location, "--rev-id", "dddd4"))
			.isZero();
		assertThat(this.line.out()).startsWith("Generated " + this.folder + "/R")
			.endsWith("_dddd4_empty_message.sql\n");
		assertThat(heads()).content().endsWith("here.\nbbbb2\ndddd4\n");
		assertThat(this.line.run("revision", "--head", "dddd4", "--version-path", "classpath:nowhere")).isOne();
		assertThat(this.line.err()).isEqualTo("FAILED: The location 'classpath:nowhere' is not represented in"
				+ " 'migrations.locations', which are '" + location + "'. Name one of them, or add it to the"
				+ " property.\n");
	}

}
