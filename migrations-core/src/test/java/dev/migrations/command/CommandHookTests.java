package dev.migrations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Hooks that are real programs.
 */
class CommandHookTests {

	@TempDir
	private Path folder = Path.of("");

	private Path file = Path.of("");

	@BeforeEach
	void revision() throws IOException {
		this.file = Files.writeString(this.folder.resolve("R 1.sql"), "-- revision: a1\n");
	}

	private Path program(String script) throws IOException {
		Path program = Files.writeString(this.folder.resolve("a program"), "#!/bin/sh\n" + script + "\n");
		assertThat(program.toFile().setExecutable(true)).isTrue();
		return program;
	}

	private String stays(String fact) {
		return "Revision file '" + this.file + "' is written and stays, but the hook 'format' " + fact
				+ " Correct the hook and run it on the file by hand; do not write the revision again.";
	}

	@Test
	void argumentsReachTheProgramAsTheyAreWithoutAShell() throws IOException {
		Path program = program("for a in \"$@\"; do echo \"<$a>\" >> '" + this.folder.resolve("arguments") + "'; done");
		CommandHook.of("format", program.toString(), "a b", "$HOME; rm *", "--in={file}", "REVISION_SCRIPT_FILENAME")
			.afterWrite(this.file);
		assertThat(this.folder.resolve("arguments"))
			.hasContent("<a b>\n<$HOME; rm *>\n<--in=" + this.file + ">\n<" + this.file + ">\n");
	}

	@Test
	void fileIsTheLastArgumentWhereItIsNotNamed() throws IOException {
		Path program = program("printf '%s|' \"$@\" > '" + this.folder.resolve("arguments") + "'");
		CommandHook.of("format", program.toString(), "-w").afterWrite(this.file);
		assertThat(this.folder.resolve("arguments")).hasContent("-w|" + this.file + "|");
	}

	@Test
	void programRunsInItsFolderAndMayChangeTheFile() throws IOException {
		Path program = program("pwd >> \"$1\"");
		Path other = Files.createDirectory(this.folder.resolve("other"));
		new CommandHook("format", List.of(program.toString()), Optional.of(other), Duration.ofSeconds(10))
			.afterWrite(this.file);
		assertThat(this.file).hasContent("-- revision: a1\n" + other.toRealPath() + "\n");
	}

	@Test
	void failureTellsTheStatusAndTheLastLines() throws IOException {
		Path program = program("for i in 1 2 3 4 5 6; do echo \"line $i\"; done; echo ' wrong ' >&2; exit 3");
		assertThatExceptionOfType(PostWriteHookException.class)
			.isThrownBy(() -> CommandHook.of("format", program.toString()).afterWrite(this.file))
			.withMessage(stays("ended with exit status 3; it last said: line 3 | line 4 | line 5 | line 6 | wrong."))
			.satisfies((ex) -> assertThat(ex.hook()).isEqualTo("format"))
			.satisfies((ex) -> assertThat(ex.file()).isEqualTo(this.file))
			.satisfies((ex) -> assertThat(ex.exitStatus()).isEqualTo(3));
		assertThat(this.file).exists();
	}

	@Test
	void coloursOfTheProgramAndItsFullStopAreNotRepeated() throws IOException {
		Path program = program("printf '\\033[1;31mwrong\\033[0m type\\033]0;title\\007.\\r\\n'; exit 3");
		assertThatExceptionOfType(PostWriteHookException.class)
			.isThrownBy(() -> CommandHook.of("format", program.toString()).afterWrite(this.file))
			.withMessage(stays("ended with exit status 3; it last said: wrong type."));
	}

	@Test
	void silentFailureTellsTheStatus() {
		assertThatExceptionOfType(PostWriteHookException.class)
			.isThrownBy(() -> CommandHook.of("format", "false").afterWrite(this.file))
			.withMessage(stays("ended with exit status 1."));
	}

	@Test
	void programThatIsMissingIsNamed() {
		assertThatIOException().isThrownBy(() -> CommandHook.of("format", "no-such-program").afterWrite(this.file))
			.withMessageStartingWith("Cannot run program \"no-such-program\"");
	}

	@Test
	void programThatTakesTooLongIsStoppedWithItsChildren() throws Exception {
		Path program = program("echo working; sleep 600 & echo $! > '" + this.folder.resolve("child") + "'; wait");
		CommandHook hook = new CommandHook("format", List.of(program.toString()), Optional.empty(),
				Duration.ofMillis(1500));
		assertThatExceptionOfType(PostWriteHookException.class).isThrownBy(() -> hook.afterWrite(this.file))
			.withMessage(stays("did not end within 1.5 s and was stopped; it last said: working."))
			.satisfies((ex) -> assertThat(ex.exitStatus()).isNull());
		long child = Long.parseLong(Files.readString(this.folder.resolve("child")).strip());
		ProcessHandle.of(child).ifPresent((process) -> process.onExit().join());
		assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
	}

	@Test
	void muchOutputAndAQuestionDoNotStopIt() throws IOException {
		Path program = program("i=0; while [ $i -lt 20000 ]; do echo 'a line of output'; i=$((i+1)); done; read answer;"
				+ " echo \"answer: $answer\" >> \"$1\"");
		CommandHook.of("format", program.toString()).afterWrite(this.file);
		assertThat(this.file).hasContent("-- revision: a1\nanswer: \n");
	}

	@Test
	void interruptedWaitEndsTheProgramAndStaysInterrupted() {
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(PostWriteHookException.class)
			.isThrownBy(() -> CommandHook.of("format", "sleep", "600", "{file}").afterWrite(this.file))
			.withMessage(stays("failed: java.lang.InterruptedException."));
		assertThat(Thread.interrupted()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void commandWithoutAProgramIsRefused(String program) {
		assertThatExceptionOfType(InvalidHookException.class).isThrownBy(() -> CommandHook.of("format", program))
			.withMessage("The hook 'format' names no program. Write its command as a list: the program first.")
			.satisfies((ex) -> assertThat(ex.hook()).isEqualTo("format"));
		assertThatExceptionOfType(InvalidHookException.class).isThrownBy(() -> CommandHook.of("format"))
			.withMessage("The hook 'format' names no program. Write its command as a list: the program first.");
	}

	@Test
	void timeoutIsPositive() {
		assertThatExceptionOfType(InvalidHookException.class)
			.isThrownBy(() -> new CommandHook("format", List.of("x"), Optional.empty(), Duration.ZERO))
			.withMessage("The hook 'format' has no time to run (PT0S). Give it a positive timeout.");
	}

}
