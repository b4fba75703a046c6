package dev.migrations.script;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.revision.MissingRevisionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScriptDirectoryTests {

	@TempDir
	private Path folder;

	@Test
	void bothKindsOfAllLocationsAreSortedByFileName() throws IOException {
		Path classes = this.folder.resolve("classes");
		Sources.write(this.folder.resolve("src/db/revisions/R2.java"), Sources.revision("R2", "b", "a"));
		Sources.compile(this.folder.resolve("src"), classes);
		Sources.write(classes.resolve("db/revisions/R1.sql"), Sources.sql("a", "base"));
		Path other = Sources.write(this.folder.resolve("other/R3.sql"), Sources.sql("c", "b"));
		try (URLClassLoader loader = Sources.classLoader(classes)) {
			Scripts scripts = directory(loader, "classpath:db/revisions", "package:db.revisions",
					"file:" + other.getParent(), "classpath:db/revisions")
				.load();
			assertThat(scripts.all()).extracting(Script::fileName).containsExactly("R1.sql", "R2.java", "R3.sql");
			assertThat(scripts.script("b").map(Script::location)).contains("db.revisions.R2");
			assertThat(scripts.script("x")).isEmpty();
			assertThat(scripts.isEmpty()).isFalse();
		}
	}

	@Test
	void equalFileNamesAreSortedByLocation() {
		Sources.write(this.folder.resolve("b/R1.sql"), Sources.sql("b", "a"));
		Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base"));
		assertThat(directory("b", "a").load().all()).extracting(Script::id).containsExactly("a", "b");
	}

	@Test
	void noRevisionAtAllIsLegal() {
		Scripts scripts = directory("empty").load();
		assertThat(scripts.isEmpty()).isTrue();
		assertThat(scripts.all()).isEmpty();
	}

	@Test
	void anIdThatIsThereTwiceNamesBothFiles() {
		Path first = Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base"));
		Path second = Sources.write(this.folder.resolve("b/R2.sql"), Sources.sql("a", "base"));
		assertThatExceptionOfType(DuplicateScriptException.class).isThrownBy(directory("a", "b")::load)
			.withMessage("Revision 'a' is there twice: in '" + first + "' and in '" + second
					+ "'. Give one of them an id of its own, or remove it.")
			.satisfies((ex) -> assertThat(ex.id()).isEqualTo("a"))
			.satisfies((ex) -> assertThat(ex.otherLocation()).isEqualTo(first.toString()))
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo(second.toString()));
	}

	@Test
	void aSecondBaseWithoutBranchLabelNamesBothFiles() {
		Path first = Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base"));
		Path second = Sources.write(this.folder.resolve("a/R2.sql"), Sources.sql("b", "base"));
		assertThatExceptionOfType(SeveralBasesException.class).isThrownBy(directory("a")::load)
			.withMessage("Revisions 'a' in '" + first + "' and 'b' in '" + second + "' both revise nothing."
					+ " Let one of them revise the revision it follows, or give it a branch label if it starts a branch"
					+ " of its own.")
			.satisfies((ex) -> assertThat(ex.id()).isEqualTo("a"))
			.satisfies((ex) -> assertThat(ex.otherId()).isEqualTo("b"));
	}

	@Test
	void aSecondBaseWithABranchLabelIsLegal() {
		Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base"));
		Sources.write(this.folder.resolve("a/R2.sql"), Sources.sql("b", "base\n-- branch-labels: shop"));
		assertThat(directory("a").load().all()).hasSize(2);
	}

	@Test
	void theRevisionsAreAGraph() {
		Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base"));
		Sources.write(this.folder.resolve("a/R2.sql"), Sources.sql("b", "a"));
		Sources.write(this.folder.resolve("a/R3.sql"), Sources.sql("c", "a"));
		assertThat(directory("a").load().map().heads()).containsExactly("b", "c");
	}

	@Test
	void aMissingParentNamesTheFileThatRefersToIt() {
		Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base"));
		Path file = Sources.write(this.folder.resolve("a/R2.sql"), Sources.sql("c", "b"));
		assertThatExceptionOfType(ScriptGraphException.class).isThrownBy(directory("a")::load)
			.withMessage("Revision 'c' revises 'b', which does not exist."
					+ " Restore the file of 'b', or name in 'c' a revision that exists." + " Revision 'c' is in '"
					+ file + "'.")
			.withCauseInstanceOf(MissingRevisionException.class)
			.satisfies((ex) -> assertThat(ex.locations()).containsExactly(file.toString()));
	}

	@Test
	void aCircleNamesAllItsFiles() {
		Path first = Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "b"));
		Path second = Sources.write(this.folder.resolve("a/R2.sql"), Sources.sql("b", "a"));
		assertThatExceptionOfType(ScriptGraphException.class).isThrownBy(directory("a")::load)
			.withMessageStartingWith("Revisions 'a', 'b' revise one another in a circle. ")
			.withMessageEndingWith(" Revision 'a' is in '" + first + "'. Revision 'b' is in '" + second + "'.");
	}

	@Test
	void aRevisionThatRevisesItselfNamesItsFile() {
		Path file = Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "a"));
		assertThatExceptionOfType(ScriptGraphException.class).isThrownBy(directory("a")::load)
			.withMessage(
					"Revision 'a' revises itself. Name the revision before it, or none if it is the first. Revision 'a' is in '"
							+ file + "'.");
	}

	@Test
	void aBranchLabelThatIsThereTwiceNamesBothFiles() {
		Path first = Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base\n-- branch-labels: shop"));
		Path second = Sources.write(this.folder.resolve("a/R2.sql"), Sources.sql("b", "base\n-- branch-labels: shop"));
		assertThatExceptionOfType(ScriptGraphException.class).isThrownBy(directory("a")::load)
			.withMessageEndingWith(
					" Choose another label. Revision 'a' is in '" + first + "'. Revision 'b' is in '" + second + "'.");
	}

	@Test
	void aMissingDependencyNamesTheFileThatDeclaresIt() {
		Path file = Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base\n-- depends-on: shop"));
		refused("Revision 'a' depends on 'shop', which does not exist."
				+ " Restore the file of 'shop', or name in 'a' a revision that exists. Revision 'a' is in '" + file
				+ "'.", file);
	}

	@Test
	void aDependencyOnItselfNamesItsFile() {
		Path file = Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base\n-- depends-on: a"));
		refused("Revision 'a' depends on itself. Remove that dependency. Revision 'a' is in '" + file + "'.", file);
	}

	@Test
	void aCircleOfDependenciesNamesAllItsFiles() {
		Path first = Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base\n-- depends-on: b"));
		Path second = Sources.write(this.folder.resolve("a/R2.sql"),
				Sources.sql("b", "base\n-- depends-on: a\n-- branch-labels: shop"));
		refused("Revisions 'a', 'b' depend on one another in a circle. Remove one of the dependencies. Revision 'a' is in '"
				+ first + "'. Revision 'b' is in '" + second + "'.", first, second);
	}

	@Test
	void anUnusableBranchLabelNamesItsFile() {
		Path file = Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base\n-- branch-labels: head"));
		refused("Branch label 'head' of revision 'a' cannot be used in a target. Use letters, digits and '_', and none of"
				+ " 'head', 'heads', 'base', 'current'. Revision 'a' is in '" + file + "'.", file);
	}

	@Test
	void anIdLongerThanTheVersionColumnNamesItsLine() {
		String id = "a".repeat(33);
		Path file = Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql(id, "base"));
		assertThatExceptionOfType(ScriptException.class).isThrownBy(directory("a")::load)
			.withMessage("Line 1 of '" + file + "' has the bad id '" + id + "'. Write up to 32 letters, digits or"
					+ " underscores; 'head', 'heads', 'base' and 'current' are taken.")
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(1));
	}

	@Test
	void aLongCircleNamesItsFirstFiles() {
		for (int i = 0; i < 30; i++) {
			Sources.write(this.folder.resolve("a/R%02d.sql".formatted(i)), Sources.sql("r" + i, "r" + (i + 1) % 30));
		}
		assertThatExceptionOfType(ScriptGraphException.class).isThrownBy(directory("a")::load)
			.withMessageContaining("'r9' and 20 more revise one another in a circle.")
			.withMessageEndingWith("R09.sql'. 20 more are in other files.")
			.satisfies((ex) -> assertThat(ex.locations()).hasSize(30));
	}

	private void refused(String message, Path... files) {
		assertThatExceptionOfType(ScriptGraphException.class).isThrownBy(directory("a")::load)
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.locations())
				.containsExactly(Arrays.stream(files).map(Path::toString).toArray(String[]::new)));
	}

	@Test
	void sourcesOfOthersTakePart() {
		Script script = new Script(
				new RevisionHeader("a", List.of(), List.of(), List.of(), "", "", "", true, List.of()), "R1.kts",
				"elsewhere", Optional.empty(), () -> (op) -> {
				});
		assertThat(new ScriptDirectory(List.of(() -> List.of(script))).load().all()).containsExactly(script);
	}

	@Test
	void everyFileIsReadOnce() throws IOException {
		for (int i = 0; i < 300; i++) {
			Sources.write(this.folder.resolve("src/db/revisions/R%04d.java".formatted(i)),
					Sources.revision("R%04d".formatted(i), "r" + i, (i > 0) ? "r" + (i - 1) : ""));
			Sources.write(this.folder.resolve("classes/db/revisions/S%04d.sql".formatted(i)),
					Sources.sql("s" + i, (i > 0) ? "s" + (i - 1) : "r299"));
		}
		Path classes = this.folder.resolve("classes");
		Sources.compile(this.folder.resolve("src"), classes);
		Path archive = this.folder.resolve("revisions.jar");
		Sources.pack(classes, archive);
		for (Path place : List.of(classes, archive)) {
			AtomicInteger read = new AtomicInteger();
			RevisionHeaderReader headers = (classFile) -> {
				read.incrementAndGet();
				return new AsmRevisionHeaderReader().read(classFile);
			};
			try (URLClassLoader loader = Sources.classLoader(place)) {
				Scripts scripts = ScriptDirectory
					.of(List.of(Location.DEFAULT), loader, headers, MigrationFactory.noArgumentConstructor())
					.load();
				assertThat(scripts.all()).hasSize(600);
			}
			assertThat(read).hasValue(300);
		}
	}

	@Test
	void headsSayWhereTheyAre() {
		Sources.write(this.folder.resolve("a/R1.sql"), Sources.sql("a", "base"));
		Path second = Sources.write(this.folder.resolve("a/R2.sql"), Sources.sql("b", "a"));
		Path third = Sources.write(this.folder.resolve("a/R3.sql"), Sources.sql("c", "a"));
		Scripts scripts = directory("a").load();
		assertThat(scripts.heads()).extracting(Script::id).containsExactly("b", "c");
		assertThat(scripts.location("b")).contains(second.toString());
		assertThat(scripts.location("c")).contains(third.toString());
		assertThat(scripts.location("x")).isEmpty();
	}

	private ScriptDirectory directory(String... folders) {
		String[] locations = Arrays.stream(folders)
			.map((name) -> "file:" + this.folder.resolve(name))
			.toArray(String[]::new);
		return directory(getClass().getClassLoader(), locations);
	}

	private static ScriptDirectory directory(ClassLoader loader, String... locations) {
		return ScriptDirectory.of(Arrays.stream(locations).map(Location::parse).toList(), loader,
				new AsmRevisionHeaderReader(), MigrationFactory.noArgumentConstructor());
	}

}
