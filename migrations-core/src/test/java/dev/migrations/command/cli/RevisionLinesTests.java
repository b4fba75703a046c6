package dev.migrations.command.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Revisions as Alembic writes them, on a graph with a branch, a dependency, a label and a
 * merge: e merges c and d, d follows b and depends on c, b and c follow a; f is a base of
 * its own, which g depends on.
 */
class RevisionLinesTests {

	@TempDir
	private Path folder = Path.of("");

	private TestCommandLine line = new TestCommandLine(this.folder);

	@BeforeEach
	void graph() {
		this.line = new TestCommandLine(this.folder).revision("aaaa1")
			.revision("bbbb2", "revises: aaaa1", "branch-labels: shop")
			.revision("cccc3", "revises: aaaa1", "message: add c")
			.revision("dddd4", "revises: bbbb2", "depends-on: cccc3")
			.revision("eeee5", "revises: cccc3, dddd4");
	}

	private void effectiveHead() {
		this.line.revision("ffff6", "branch-labels: lib").revision("gggg7", "branch-labels: app", "depends-on: ffff6");
	}

	@Test
	void history() {
		assertThat(this.line.run("history")).isZero();
		assertThat(this.line.out()).isEqualTo("""
				cccc3, dddd4 -> eeee5 (shop) (head) (mergepoint), add e
				bbbb2 (cccc3) -> dddd4 (shop), add d
				aaaa1 -> bbbb2 (shop), add b
				aaaa1 -> cccc3, add c
				<base> -> aaaa1 (branchpoint), add a
				""");
	}

	@Test
	void historyMarksCurrentRevisionsWhenAsked() {
		this.line.run("upgrade", "dddd4");
		this.line.run("history", "-i");
		assertThat(this.line.out()).isEqualTo("""
				cccc3, dddd4 -> eeee5 (shop) (head) (mergepoint), add e
				bbbb2 (cccc3) -> dddd4 (shop) (current), add d
				aaaa1 -> bbbb2 (shop), add b
				aaaa1 -> cccc3, add c
				<base> -> aaaa1 (branchpoint), add a
				""");
		this.line.run("history", "-v", "-i", "-r", "bbbb2:dddd4");
		assertThat(this.line.out()).isEqualTo("""
				Rev: dddd4 (current)
				Parent: bbbb2
				Also depends on: cccc3
				Branch names: shop
				Path: %s

				    add d

				Rev: bbbb2
				Parent: aaaa1
				Branch names: shop
				Path: %s

				    add b

				""".formatted(this.line.file("dddd4"), this.line.file("bbbb2")));
	}

	@Test
	void historyOfARange() {
		this.line.run("history", "-r", "bbbb2:dddd4");
		assertThat(this.line.out()).isEqualTo("bbbb2 (cccc3) -> dddd4 (shop), add d\naaaa1 -> bbbb2 (shop), add b\n");
		this.line.run("history", "--rev-range=:cccc3");
		assertThat(this.line.out()).isEqualTo("aaaa1 -> cccc3, add c\n<base> -> aaaa1 (branchpoint), add a\n");
		this.line.run("upgrade", "cccc3");
		this.line.run("history", "-r", ":current");
		assertThat(this.line.out()).isEqualTo("aaaa1 -> cccc3, add c\n<base> -> aaaa1 (branchpoint), add a\n");
	}

	@Test
	void historyOfARelativeRange(@TempDir Path other) {
		TestCommandLine straight = new TestCommandLine(other).revision("aaaa1")
			.revision("bbbb2", "revises: aaaa1")
			.revision("cccc3", "revises: bbbb2")
			.revision("dddd4", "revises: cccc3");
		String lastThree = """
				cccc3 -> dddd4 (head), add d
				bbbb2 -> cccc3, add c
				aaaa1 -> bbbb2, add b
				""";
		assertThat(straight.run("history", "-r", "-2:")).isZero();
		assertThat(straight.out()).isEqualTo(lastThree);
		assertThat(straight.run("history", "-r-2:")).isZero();
		assertThat(straight.out()).isEqualTo(lastThree);
		assertThat(straight.run("history", "--rev-range=-2:")).isZero();
		assertThat(straight.out()).isEqualTo(lastThree);
		straight.run("upgrade", "cccc3");
		assertThat(straight.run("history", "-r-3:current")).isZero();
		assertThat(straight.out()).startsWith("bbbb2 -> cccc3, add c\naaaa1 -> bbbb2, add b\n");
	}

	@Test
	void rangeWithoutAColonIsRefused() {
		assertThat(this.line.run("history", "-r", "bbbb2")).isOne();
		assertThat(this.line.err()).startsWith("FAILED: ").contains("'bbbb2'");
	}

	@Test
	void effectiveHeadIsMarked() {
		effectiveHead();
		this.line.run("heads");
		assertThat(this.line.out()).isEqualTo("""
				eeee5 (shop) (head)
				ffff6 (lib) (effective head)
				gggg7 (app) (head)
				""");
		this.line.run("heads", "--resolve-dependencies");
		assertThat(this.line.out()).isEqualTo("eeee5 (shop) (head)\ngggg7 (app) (head)\n");
		this.line.run("upgrade", "heads");
		assertThat(this.line.run("current", "--check-heads")).isZero();
		assertThat(this.line.out()).isEqualTo("""
				eeee5 (head) (mergepoint)
				ffff6 (effective head)
				gggg7 (head)
				""");
		this.line.run("history", "-r", "lib@base:ffff6");
		assertThat(this.line.out()).isEqualTo("<base> -> ffff6 (lib) (effective head), add f\n");
	}

	@Test
	void headsInFull() {
		this.line.run("heads", "-v");
		assertThat(this.line.out()).isEqualTo("""
				Rev: eeee5 (head) (mergepoint)
				Merges: cccc3, dddd4
				Branch names: shop
				Path: %s

				    add e

				""".formatted(this.line.file("eeee5")));
	}

	@Test
	void currentInFullNamesTheDatabase() {
		this.line.run("upgrade", "cccc3");
		this.line.run("current", "-v");
		assertThat(this.line.out()).isEqualTo("""
				Current revision(s) for h2, migrations_version:
				Rev: cccc3
				Parent: aaaa1
				Path: %s

				    add c

				""".formatted(this.line.file("cccc3")));
	}

	@Test
	void branches() {
		this.line.run("branches");
		assertThat(this.line.out()).isEqualTo("""
				aaaa1 (branchpoint)
				      -> bbbb2 (shop)
				      -> cccc3

				""");
		this.line.run("branches", "-v");
		assertThat(this.line.out()).isEqualTo("""
				Rev: aaaa1 (branchpoint)
				Parent: <base>
				Branches into: bbbb2, cccc3
				Path: %s

				    add a

				      -> bbbb2 (shop), add b
				      -> cccc3, add c

				""".formatted(this.line.file("aaaa1")));
	}

	@Test
	void showTakesWhatStandsForRevisions() {
		this.line.run("show", "ddd");
		assertThat(this.line.out()).isEqualTo("""
				Rev: dddd4
				Parent: bbbb2
				Also depends on: cccc3
				Branch names: shop
				Path: %s

				    add d

				""".formatted(this.line.file("dddd4")));
		this.line.run("upgrade", "cccc3");
		assertThat(this.line.run("show", "current")).isZero();
		assertThat(this.line.out()).startsWith("Rev: cccc3\n");
		effectiveHead();
		assertThat(this.line.run("show", "heads")).isZero();
		assertThat(this.line.out()).contains("Rev: eeee5 (head) (mergepoint)\n", "Rev: gggg7 (head)\n");
	}

	@Test
	void originIsShownBelowThePath() {
		this.line.revision("hhhh8", "revises: eeee5", "created: 2026-11-20T11:13:43Z",
				"generated-by: Hibernate 7.4.5.Final, h2 2");
		this.line.run("show", "hhhh");
		assertThat(this.line.out()).isEqualTo("""
				Rev: hhhh8 (head)
				Parent: eeee5
				Branch names: shop
				Path: %s
				Created: 2026-11-20T11:13:43Z
				Generated by: Hibernate 7.4.5.Final, h2 2

				    add h

				""".formatted(this.line.file("hhhh8")));
	}

}
