package dev.migrations.command.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code edit}, with editors that are small scripts.
 */
@DisabledOnOs(OS.WINDOWS)
class EditCommandTests {

	@TempDir
	private Path folder = Path.of("");

	@TempDir
	private Path editors = Path.of("");

	private TestCommandLine line = new TestCommandLine(this.folder);

	@BeforeEach
	void twoRevisions() {
		this.line = new TestCommandLine(this.folder).twoRevisions();
	}

	private Path editor(String name, String script) throws IOException {
		Path file = Files.writeString(this.editors.resolve(name), "#!/bin/sh\n" + script + "\n");
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
	}

	@Test
	void editorIsStartedWithItsOwnArgumentsAndTheFiles() throws IOException {
		Path log = this.editors.resolve("log");
		Path editor = editor("code", "for a in \"$@\"; do echo \"$a\" >> " + log + "; done");
		this.line.withVariable("EDITOR", "nosuch").withVariable("VISUAL", editor + "  --wait $HOME;x");
		assertThat(this.line.run("edit", "bbb")).isZero();
		assertThat(this.line.out()).isEmpty();
		assertThat(log).hasContent("--wait\n$HOME;x\n" + this.line.file("bbbb2"));
	}

	@Test
	void currentRevisionsAreOpened() throws IOException {
		Path log = this.editors.resolve("log");
		this.line.withVariable("EDITOR", editor("vi", "echo \"$@\" > " + log).toString());
		this.line.run("upgrade", "aaaa1");
		assertThat(this.line.run("edit", "current", "--output", "json")).isZero();
		assertThat(this.line.json().get("files").get(0).asString()).isEqualTo(this.line.file("aaaa1").toString());
		assertThat(log).hasContent(this.line.file("aaaa1").toString());
	}

	@Test
	void noEditorIsAnErrorThatNamesTheFile() {
		assertThat(this.line.withVariable("EDITOR", " ").run("edit", "head")).isOne();
		assertThat(this.line.err()).isEqualTo("FAILED: There is no editor to open '" + this.line.file("bbbb2")
				+ "' with. Set the environment variable VISUAL or EDITOR, or open it yourself.\n");
	}

	@Test
	void failureOfTheEditorIsTold() throws IOException {
		Path editor = editor("failing", "exit 7");
		assertThat(this.line.withVariable("EDITOR", editor.toString()).run("edit", "head")).isOne();
		assertThat(this.line.err()).isEqualTo("FAILED: The editor '" + editor + "' ended with exit status 7. Look at '"
				+ this.line.file("bbbb2") + "' before you run it.\n");
	}

	@Test
	void editorThatIsNotThereIsTold() {
		Path editor = this.editors.resolve("nosuch");
		assertThat(this.line.withVariable("EDITOR", editor.toString()).run("edit", "head")).isOne();
		assertThat(this.line.err()).isEqualTo("FAILED: The editor '" + editor + "' cannot be started to open '"
				+ this.line.file("bbbb2") + "'. Set the environment variable VISUAL or EDITOR to one that is there.\n");
	}

	@Test
	void nothingToOpenIsAnError() {
		assertThat(this.line.run("edit", "current")).isOne();
		assertThat(this.line.err())
			.isEqualTo("FAILED: 'current' stands for no revision. Name one, or run 'history' to see them.\n");
	}

}
