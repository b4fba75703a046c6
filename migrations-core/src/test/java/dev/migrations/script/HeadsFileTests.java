package dev.migrations.script;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HeadsFileTests {

	private static final String COMMENT = "# The newest revisions, written by 'migrations revision', 'merge' and"
			+ " 'rebase'. Commit it: two branches of work conflict here.\n";

	@TempDir
	private Path folder;

	private ScriptLocations locations() {
		return ScriptLocations.of(Location.parse("file:" + this.folder), Location.parse("file:/elsewhere"));
	}

	private HeadsFile headsFile() {
		return HeadsFile.of(locations(), getClass().getClassLoader());
	}

	private Path file() {
		return this.folder.resolve("HEADS");
	}

	private Scripts scripts(String... idsAndParents) {
		List<ScriptSource> sources = new ArrayList<>();
		for (String text : idsAndParents) {
			String[] parts = text.split("<");
			Sources.write(this.folder.resolve("R_" + parts[0] + ".sql"), Sources.sql(parts[0], parts[1]));
		}
		sources.add(SqlScriptSource.folder(this.folder));
		return new ScriptDirectory(sources).load();
	}

	private Scripts twoHeads() {
		return scripts("a1<base", "b2<a1", "c3<a1");
	}

	@Test
	void listOfExactlyTheHeadsAgrees() {
		Scripts scripts = twoHeads();
		Sources.write(file(), "# a comment\n\n  c3  \r\nb2\n");
		assertThat(headsFile().compare(scripts).state()).isEqualTo(HeadsComparison.State.AGREES);
		assertThat(headsFile().requireAgreement(scripts)).isEmpty();
		assertThatCode(() -> headsFile().requireExactAgreement(scripts)).doesNotThrowAnyException();
	}

	@Test
	void missingFileSaysNothing() {
		Scripts scripts = twoHeads();
		HeadsComparison comparison = headsFile().compare(scripts);
		assertThat(comparison.state()).isEqualTo(HeadsComparison.State.MISSING);
		assertThat(comparison.heads()).extracting(Script::id).containsExactly("b2", "c3");
		assertThat(headsFile().requireAgreement(scripts)).isEmpty();
		assertThatCode(() -> headsFile().requireExactAgreement(scripts)).doesNotThrowAnyException();
	}

	@Test
	void staleFileIsAWarningAtStartUpAndRefusedByCheck() {
		Scripts scripts = scripts("a1<base", "b2<a1");
		Sources.write(file(), "a1\n");
		String message = "The newest revision is 'b2' in '" + this.folder.resolve("R_b2.sql") + "', but '" + file()
				+ "' lists 'a1'. Correct the file with 'migrations heads --write' and commit it.";
		assertThat(headsFile().requireAgreement(scripts)).contains(message);
		assertThatExceptionOfType(StaleHeadsException.class)
			.isThrownBy(() -> headsFile().requireExactAgreement(scripts))
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.heads()).containsExactly("b2"))
			.satisfies((ex) -> assertThat(ex.recorded()).containsExactly("a1"))
			.satisfies((ex) -> assertThat(ex.headsFile()).isEqualTo(file().toString()));
	}

	@Test
	void listedHeadThatIsNoneAnyMoreIsStale() {
		Scripts scripts = twoHeads();
		Sources.write(file(), "b2\nc3\nd4\n");
		assertThat(headsFile().requireAgreement(scripts)).contains("The newest revisions are 'b2' in '"
				+ this.folder.resolve("R_b2.sql") + "' and 'c3' in '" + this.folder.resolve("R_c3.sql") + "', but '"
				+ file() + "' lists 'b2', 'c3', 'd4'. Correct the file with 'migrations heads --write' and commit it.");
	}

	@Test
	void listWithoutAnyRevisionIsStale() {
		Sources.write(file(), "a1\n");
		assertThat(headsFile().requireAgreement(scripts())).contains("There is no revision, but '" + file()
				+ "' lists 'a1'. Correct the file with 'migrations heads --write' and commit it.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "b2", "c3", "a1" })
	void headThatIsNotListedIsRefusedWithBothFilesAndTheCommand(String listed) {
		Scripts scripts = twoHeads();
		Sources.write(file(), listed + "\n");
		Path b2 = this.folder.resolve("R_b2.sql");
		Path c3 = this.folder.resolve("R_c3.sql");
		String message = "There are 2 heads, 'b2' in '" + b2 + "' and 'c3' in '" + c3 + "', but '" + file()
				+ "' lists '" + listed + "'. Join them with 'migrations merge heads -m \"merge\"'; if they are meant to"
				+ " stay apart, list them with 'migrations heads --write'. Commit the file.";
		assertThatExceptionOfType(DivergedHeadsException.class).isThrownBy(() -> headsFile().requireAgreement(scripts))
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.heads()).containsExactly("b2", "c3"))
			.satisfies((ex) -> assertThat(ex.files()).containsExactly(b2.toString(), c3.toString()))
			.satisfies((ex) -> assertThat(ex.headsFile()).isEqualTo(file().toString()));
		assertThatExceptionOfType(DivergedHeadsException.class)
			.isThrownBy(() -> headsFile().requireExactAgreement(scripts))
			.withMessage(message);
	}

	@Test
	void emptyListWithThreeHeadsNamesAllThree() {
		Scripts scripts = scripts("a1<base", "b2<a1", "c3<a1", "d4<a1");
		Sources.write(file(), "# nothing\n");
		assertThatExceptionOfType(DivergedHeadsException.class).isThrownBy(() -> headsFile().requireAgreement(scripts))
			.withMessageStartingWith("There are 3 heads, 'b2' in '" + this.folder.resolve("R_b2.sql") + "', 'c3' in '"
					+ this.folder.resolve("R_c3.sql") + "' and 'd4' in '" + this.folder.resolve("R_d4.sql") + "', but '"
					+ file() + "' lists none. Join them with ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<<<<<<< ours\nb2\n=======\nc3\n>>>>>>> theirs\n", "b2\n=======\nc3\n",
			"b2\nc3\n|||||||\n", "b2\nc3\n>>>>>>>\n", "b2 c3\n" })
	void unresolvedConflictIsRefused(String text) {
		Scripts scripts = twoHeads();
		Sources.write(file(), text);
		assertThatExceptionOfType(DivergedHeadsException.class).isThrownBy(() -> headsFile().requireAgreement(scripts))
			.withMessageContaining(
					"', but '" + file() + "' holds lines that are no ids, such as an unresolved conflict. Join");
	}

	@Test
	void unresolvedConflictWithOneHeadIsStale() {
		Scripts scripts = scripts("a1<base", "b2<a1");
		Sources.write(file(), "<<<<<<< ours\nb2\n=======\na1\n>>>>>>> theirs\n");
		assertThat(headsFile().requireAgreement(scripts)).contains("The newest revision is 'b2' in '"
				+ this.folder.resolve("R_b2.sql") + "', but '" + file() + "' holds lines that are no ids, such as an"
				+ " unresolved conflict. Correct the file with 'migrations heads --write' and commit it.");
	}

	@Test
	void unreadableFileIsNamed() throws IOException {
		Files.createDirectory(file());
		assertThatExceptionOfType(ScriptException.class).isThrownBy(headsFile()::read)
			.withMessageStartingWith("File '" + file() + "' cannot be read: ")
			.withMessageEndingWith(". Make it readable for the user that runs the application.");
	}

	@Test
	void headsAreWrittenSortedAndOnce() {
		Path written = headsFile().write(RevisionOutput.sources(Optional.empty(), Path.of("/nowhere")),
				List.of("c3", "b2", "c3"));
		assertThat(written).isEqualTo(file()).hasContent(COMMENT + "b2\nc3\n");
		assertThat(headsFile().read().orElseThrow().ids()).containsExactly("b2", "c3");
		assertThat(headsFile().compare(twoHeads()).state()).isEqualTo(HeadsComparison.State.AGREES);
	}

	@Test
	void writingLeavesNoOtherFileAndKeepsThePermissions() throws IOException {
		Sources.write(file(), "old\n");
		Files.setPosixFilePermissions(file(), java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw-r--"));
		HeadsFile.write(file(), List.of("new"));
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).containsExactly(file());
		}
		assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
			.isEqualTo("rw-rw-r--");
	}

	@Test
	void failedWriteLeavesTheOldFileAlone() throws IOException {
		Path inTheWay = Sources.write(this.folder.resolve("a-file"), "old");
		assertThatExceptionOfType(RevisionOutputException.class)
			.isThrownBy(() -> HeadsFile.write(inTheWay.resolve("HEADS"), List.of("a1")))
			.withMessageStartingWith("File '" + inTheWay.resolve("HEADS") + "' cannot be written: ");
		assertThat(inTheWay).hasContent("old");
		Files.createDirectories(file().resolve("full"));
		assertThatExceptionOfType(RevisionOutputException.class)
			.isThrownBy(() -> HeadsFile.write(file(), List.of("a1")));
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).containsExactlyInAnyOrder(inTheWay, file());
		}
	}

	@Test
	void folderMayBeALink() throws IOException {
		Path real = Files.createDirectory(this.folder.resolve("real"));
		Path link = Files.createSymbolicLink(this.folder.resolve("link"), real);
		HeadsFile.write(link.resolve("HEADS"), List.of("a1"));
		assertThat(real.resolve("HEADS")).hasContent(COMMENT + "a1\n");
	}

	@Test
	void sourceTreeCountsBeforeTheClassPath() throws IOException {
		Path classes = Files.createDirectories(this.folder.resolve("a module/target/classes"));
		Path source = this.folder.resolve("a module/src/main/resources/db/revisions/HEADS");
		Sources.write(source, "new\n");
		Sources.write(classes.resolve("db/revisions/HEADS"), "built\n");
		DevelopmentSources development = DevelopmentSources.of(classes).orElseThrow();
		try (URLClassLoader loader = Sources.classLoader(classes)) {
			ScriptLocations locations = ScriptLocations.of(Location.DEFAULT);
			assertThat(HeadsFile.of(locations, loader).read().orElseThrow().ids()).containsExactly("built");
			HeadsFile headsFile = HeadsFile.of(locations, loader, development);
			assertThat(headsFile.read()).contains(new RecordedHeads(source.toString(), List.of("new"), true));
			Files.delete(source);
			assertThat(headsFile.read()).as("left over of an earlier build").isEmpty();
			assertThat(headsFile.target(RevisionOutput.folder(this.folder))).contains(source);
		}
	}

	@Test
	void fileOfAnotherModuleIsReadFromTheClassPath() throws IOException {
		Path classes = Files.createDirectories(this.folder.resolve("app/target/classes"));
		Files.createDirectories(this.folder.resolve("app/src/main"));
		Path other = this.folder.resolve("app/target/classes-of-others");
		Sources.write(other.resolve("db/revisions/HEADS"), "a1\n");
		try (URLClassLoader loader = Sources.classLoader(classes, other)) {
			HeadsFile headsFile = HeadsFile.of(ScriptLocations.of(Location.DEFAULT), loader,
					DevelopmentSources.of(classes).orElseThrow());
			assertThat(headsFile.read().orElseThrow().ids()).containsExactly("a1");
		}
	}

	@Test
	void fileIsReadFromAJar() throws IOException {
		Path content = this.folder.resolve("content");
		Sources.write(content.resolve("db/revisions/HEADS"), "b2\n");
		Path jar = this.folder.resolve("an app.jar");
		Sources.pack(content, jar);
		try (URLClassLoader loader = Sources.classLoader(jar)) {
			RecordedHeads recorded = HeadsFile.of(ScriptLocations.of(Location.DEFAULT), loader).read().orElseThrow();
			assertThat(recorded.ids()).containsExactly("b2");
			assertThat(recorded.file()).isEqualTo(jar.toUri().getRawPath() + "!/db/revisions/HEADS");
		}
	}

	@Test
	void bothKindsOfRevisionsHaveOneFileAmongTheResources() throws IOException {
		Files.createDirectories(this.folder.resolve("src/main"));
		RevisionOutput output = RevisionOutput.sources(Optional.empty(), this.folder);
		assertThat(target(output, "classpath:db/revisions"))
			.contains(this.folder.resolve("src/main/resources/db/revisions/HEADS"));
		assertThat(target(output, "package:db.revisions"))
			.contains(this.folder.resolve("src/main/resources/db/revisions/HEADS"));
		assertThat(target(output, "file:/var/revisions")).contains(Path.of("/var/revisions/HEADS"));
		assertThat(target(RevisionOutput.folder(this.folder.resolve("out")), "classpath:db/revisions"))
			.contains(this.folder.resolve("out/HEADS"));
		assertThat(target(RevisionOutput.sources(Optional.empty(), Path.of("/nowhere")), "classpath:db/revisions"))
			.isEmpty();
	}

	private static Optional<Path> target(RevisionOutput output, String location) {
		return HeadsFile.of(ScriptLocations.of(Location.parse(location)), HeadsFileTests.class.getClassLoader())
			.target(output);
	}

	@Test
	void withoutSourcesThereIsNoPlaceForIt() {
		HeadsFile headsFile = HeadsFile.of(ScriptLocations.of(Location.DEFAULT), getClass().getClassLoader());
		assertThatExceptionOfType(RevisionOutputException.class)
			.isThrownBy(
					() -> headsFile.write(RevisionOutput.sources(Optional.empty(), Path.of("/nowhere")), List.of("a1")))
			.withMessageStartingWith("It is not known where the sources of 'classpath:db/revisions' are: ");
	}

	@Test
	void twoBranchesOfWorkConflictInTheFileAndNowhereElse() throws Exception {
		git("init", "-q", "-b", "main");
		git("config", "user.email", "test@example.org");
		git("config", "user.name", "Test");
		commit("a1", "base");
		git("checkout", "-q", "-b", "left");
		commit("b2", "a1");
		git("checkout", "-q", "-b", "right", "main");
		commit("c3", "a1");
		assertThat(run("git", "merge", "-q", "left").exit()).isNotZero();
		assertThat(git("diff", "--name-only", "--diff-filter=U")).isEqualTo("HEADS\n");
		assertThat(git("status", "--porcelain")).isEqualTo("UU HEADS\nA  R_b2.sql\n");
		assertThatExceptionOfType(DivergedHeadsException.class)
			.isThrownBy(() -> headsFile()
				.requireAgreement(new ScriptDirectory(List.of(SqlScriptSource.folder(this.folder))).load()))
			.withMessageContaining("'b2' in '")
			.withMessageContaining("'c3' in '");
	}

	private void commit(String id, String parent) throws Exception {
		Scripts scripts = scripts(id + "<" + parent);
		HeadsFile.write(file(), scripts.map().heads());
		git("add", "-A");
		git("commit", "-q", "-m", id);
	}

	private String git(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of("git"));
		command.addAll(List.of(arguments));
		Ended ended = run(command.toArray(String[]::new));
		assertThat(ended.exit()).as(ended.output()).isZero();
		return ended.output();
	}

	private Ended run(String... command) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile()).redirectErrorStream(true);
		builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		return new Ended(process.waitFor(), output);
	}

	private record Ended(int exit, String output) {

	}

}
