package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionOutputTests {

	@TempDir
	private Path folder;

	@Test
	void filesGoToTheSourcesOfTheRunningModule() throws IOException {
		Path module = this.folder.resolve("module");
		Files.createDirectories(module.resolve("src/main"));
		Optional<DevelopmentSources> development = DevelopmentSources
			.of(Files.createDirectories(module.resolve("target/classes")));
		RevisionOutput output = RevisionOutput.sources(development.map(DevelopmentSources::module), this.folder);
		Path java = output.write(ScriptPlace.of(Location.DEFAULT), "R1.java", "class R1 {}\n");
		Path sql = output.write(ScriptPlace.of(Location.DEFAULT), "R1.sql", "-- ä\n");
		assertThat(java).isEqualTo(module.resolve("src/main/java/db/revisions/R1.java")).hasContent("class R1 {}\n");
		assertThat(sql).isEqualTo(module.resolve("src/main/resources/db/revisions/R1.sql")).hasContent("-- ä\n");
	}

	@Test
	void filesGoToTheSourcesOfTheWorkingDirectory() throws IOException {
		Files.createDirectories(this.folder.resolve("src/main"));
		RevisionOutput output = RevisionOutput.sources(Optional.empty(), this.folder);
		assertThat(output.write(ScriptPlace.of(Location.parse("package:com.example")), "R1.java", ""))
			.isEqualTo(this.folder.resolve("src/main/java/com/example/R1.java"));
	}

	@Test
	void sqlOfAFolderGoesToThatFolder() {
		RevisionOutput output = RevisionOutput.sources(Optional.empty(), this.folder);
		assertThat(output.write(ScriptPlace.of(Location.parse("file:" + this.folder.resolve("sql"))), "R1.sql", ""))
			.isEqualTo(this.folder.resolve("sql/R1.sql"));
	}

	@Test
	void anOutputFolderIsTakenAsItIs() {
		RevisionOutput output = RevisionOutput.folder(this.folder.resolve("out"));
		assertThat(output.write(ScriptPlace.of(Location.DEFAULT), "R1.java", ""))
			.isEqualTo(this.folder.resolve("out/R1.java"));
		assertThat(output.write(ScriptPlace.of(Location.DEFAULT), "R1.sql", ""))
			.isEqualTo(this.folder.resolve("out/R1.sql"));
	}

	@Test
	void withoutAModuleTheOptionsAreNamed() {
		RevisionOutput output = RevisionOutput.sources(Optional.empty(), this.folder);
		assertThatExceptionOfType(RevisionOutputException.class)
			.isThrownBy(() -> output.write(ScriptPlace.of(Location.DEFAULT), "R1.java", ""))
			.withMessage(
					"It is not known where the sources of 'classpath:db/revisions' are: the application does not run"
							+ " from a module's build folder, and the working directory has no 'src/main'. Name the folder with"
							+ " --directory or the property 'migrations.output'.")
			.satisfies((ex) -> assertThat(ex.target()).isEqualTo("classpath:db/revisions"));
	}

	@Test
	void aLocationOfTheOtherKindIsRefused() {
		RevisionOutput output = RevisionOutput.sources(Optional.empty(), this.folder);
		assertThatExceptionOfType(RevisionOutputException.class)
			.isThrownBy(() -> output.write(ScriptPlace.of(Location.parse("file:/x")), "R1.java", ""))
			.withMessage(
					"The location 'file:/x' holds no Java revisions. Choose the format 'sql', or add a 'classpath:'"
							+ " location to 'migrations.locations'.");
		assertThatExceptionOfType(RevisionOutputException.class)
			.isThrownBy(() -> output.write(ScriptPlace.of(Location.parse("package:a.b")), "R1.sql", ""))
			.withMessage("The location 'package:a.b' holds no SQL revisions. Choose the format 'java', or add a"
					+ " 'classpath:' location to 'migrations.locations'.");
	}

	@Test
	void anExistingFileIsNeverOverwritten() {
		RevisionOutput output = RevisionOutput.folder(this.folder);
		Path file = output.write(ScriptPlace.of(Location.DEFAULT), "R1.java", "first");
		assertThatExceptionOfType(RevisionOutputException.class)
			.isThrownBy(() -> output.write(ScriptPlace.of(Location.DEFAULT), "R1.java", "second"))
			.withMessage("File '" + file + "' exists and is not overwritten. Choose another id or message;"
					+ " '{rev}' in 'migrations.file-name' gives each revision a name of its own.");
		assertThat(file).hasContent("first");
	}

	@Test
	void aFolderThatCannotBeMadeIsNamed() throws IOException {
		Path inTheWay = Sources.write(this.folder.resolve("out"), "a file");
		RevisionOutput output = RevisionOutput.folder(inTheWay.resolve("deep"));
		assertThatExceptionOfType(RevisionOutputException.class)
			.isThrownBy(() -> output.write(ScriptPlace.of(Location.DEFAULT), "R1.java", ""))
			.withMessageStartingWith("File '" + inTheWay.resolve("deep/R1.java") + "' cannot be written: ")
			.withMessageEndingWith(
					". Make its folder writable, or name another one with --directory or the property 'migrations.output'.");
		assertThat(inTheWay).hasContent("a file");
	}

}
