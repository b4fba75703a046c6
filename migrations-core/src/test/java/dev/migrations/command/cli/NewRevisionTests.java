package dev.migrations.command.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that write revisions.
 */
class NewRevisionTests {

	@TempDir
	private Path folder = Path.of("");

	private TestCommandLine line = new TestCommandLine(this.folder);

	@BeforeEach
	void twoRevisions() {
		this.line = new TestCommandLine(this.folder).twoRevisions();
	}

	private List<String> written() throws IOException {
		assertThat(this.line.out()).startsWith("Generated ").endsWith(".sql\n");
		return Files.readAllLines(Path.of(this.line.out().strip().substring("Generated ".length())));
	}

	@Test
	void messageMayBeLeftOut() throws IOException {
		assertThat(this.line.run("revision", "--rev-id", "cccc3")).isZero();
		assertThat(this.line.out()).endsWith("_cccc3_empty_message.sql\n");
		assertThat(written()).contains("-- revision: cccc3", "-- revises: bbbb2", "-- message: empty message");
	}

	@Test
	void baseOfABranchThatDependsOnAnother() throws IOException {
		assertThat(this.line.run("revision", "-m", "shop", "--head", "base", "--branch-label", "shop", "--branch-label",
				"store", "--depends-on", "bbb", "--rev-id", "cccc3"))
			.isZero();
		assertThat(written()).contains("-- revises: base", "-- branch-labels: shop, store", "-- depends-on: bbbb2");
		assertThat(this.line.run("revision", "--head", "shop@head", "--rev-id", "dddd4")).isZero();
		assertThat(written()).contains("-- revises: cccc3");
	}

	@Test
	void severalHeadsAreAMerge() throws IOException {
		this.line.revision("cccc3", "revises: aaaa1");
		assertThat(this.line.run("revision")).isOne();
		assertThat(this.line.err()).startsWith("FAILED: Multiple heads exist: 'bbbb2', 'cccc3'.");
		assertThat(this.line.run("revision", "--head", "heads", "--rev-id", "dddd4")).isZero();
		assertThat(written()).contains("-- revises: bbbb2, cccc3");
	}

	@Test
	void headMayBeRepeated() throws IOException {
		this.line.revision("cccc3", "revises: aaaa1");
		assertThat(this.line.run("revision", "--head", "cccc3", "--head", "bbbb2")).isZero();
		assertThat(written()).contains("-- revises: cccc3, bbbb2");
	}

	@Test
	void spliceFollowsWhatOthersFollow() throws IOException {
		assertThat(this.line.run("revision", "--head", "aaaa1")).isOne();
		assertThat(this.line.err())
			.contains("Add '--splice' to start a new branch from it, or name a head; 'heads' shows them.");
		assertThat(this.line.run("revision", "--head", "aaaa1", "--splice")).isZero();
		assertThat(written()).contains("-- revises: aaaa1");
	}

	@Test
	void mergeJoinsHeads() throws IOException {
		this.line.revision("cccc3", "revises: aaaa1");
		assertThat(this.line.run("merge", "heads", "--rev-id", "dddd4", "--branch-label", "joined")).isZero();
		assertThat(written()).contains("-- revision: dddd4", "-- revises: bbbb2, cccc3", "-- branch-labels: joined",
				"-- message: empty message");
	}

	@Test
	void mergeOfWhatIsNoHeadNeedsSplice() throws IOException {
		this.line.revision("cccc3", "revises: aaaa1").revision("dddd4", "revises: cccc3");
		assertThat(this.line.run("merge", "bbbb2", "cccc3")).isOne();
		assertThat(this.line.run("merge", "bbbb2", "cccc3", "--splice")).isZero();
		assertThat(written()).contains("-- revises: bbbb2, cccc3");
	}

	@Test
	void directoryAndFormatAreTheUsersChoice(@TempDir Path other) {
		assertThat(this.line.run("revision", "-m", "-1 means none", "--directory", other.toString(), "--format", "java",
				"--rev-id", "cccc3"))
			.isZero();
		Path file = Path.of(this.line.out().strip().substring("Generated ".length()));
		assertThat(file).hasParent(other).hasExtension("java").content().contains("message = \"-1 means none\"");
	}

	@Test
	void nothingIsWrittenWhereNothingDiffers(@TempDir Path empty) {
		TestCommandLine nothing = new TestCommandLine(empty);
		assertThat(nothing.run("revision", "--autogenerate")).isZero();
		assertThat(nothing.out()).isEqualTo("Entities and database agree: no revision was written.\n");
		assertThat(empty).isEmptyDirectory();
	}

	@Test
	void emptyMessageIsAMissingOne() throws IOException {
		assertThat(this.line.run("revision", "--rev-id", "cccc3", "-m", "")).isZero();
		assertThat(this.line.out()).endsWith("_cccc3_empty_message.sql\n");
		assertThat(written()).contains("-- message: empty message");
	}

	@Test
	void mergeOfOneHeadIsRefused() throws IOException {
		assertThat(this.line.run("merge", "heads", "-m", "nothing")).isOne();
		assertThat(this.line.err()).isEqualTo("FAILED: There is nothing to merge: 'heads' stands for the one revision"
				+ " 'bbbb2'. A merge joins several heads; 'heads' lists them. To follow one, use 'revision'.\n");
		assertThat(this.line.run("merge", "bbbb2", "-m", "nothing")).isOne();
		try (var files = Files.list(this.folder)) {
			assertThat(files.filter((file) -> file.toString().endsWith(".sql"))).hasSize(2);
		}
		this.line.revision("cccc3", "revises: aaaa1");
		assertThat(this.line.run("merge", "heads", "-m", "both")).isZero();
		assertThat(written()).contains("-- revises: bbbb2, cccc3");
	}

	@Test
	void takenIdIsRefusedWithTheFileThatHasIt() {
		assertThat(this.line.run("revision", "--rev-id", "aaaa1")).isOne();
		assertThat(this.line.err()).isEqualTo("FAILED: The id 'aaaa1' is taken, by '" + this.line.file("aaaa1")
				+ "'. Leave '--rev-id' out for a random one, or give another one.\n");
	}

}
