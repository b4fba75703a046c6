package dev.migrations.command.cli;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Help, and lines that are wrong.
 */
class UsageTests {

	@TempDir
	private Path folder = Path.of("");

	private TestCommandLine line = new TestCommandLine(this.folder);

	@BeforeEach
	void twoRevisions() {
		this.line = new TestCommandLine(this.folder).twoRevisions();
	}

	static Stream<String> commands() {
		return new TestCommandLine(Path.of("")).commandLine()
			.commandLine()
			.getSubcommands()
			.keySet()
			.stream()
			.filter((name) -> !name.equals("help") && !name.contains("_"));
	}

	@Test
	void otherSpellingIsTheSameCommand() {
		assertThat(this.line.run("ensure_version", "--help")).isZero();
		assertThat(this.line.out()).startsWith("Usage: migrations ensure-version [OPTIONS]\n");
	}

	@ParameterizedTest
	@MethodSource("commands")
	void everyCommandHasHelpAndRefusesGarbage(String command) {
		assertThat(this.line.run(command, "--help")).isZero();
		assertThat(this.line.out()).startsWith("Usage: migrations " + command)
			.contains("\nExamples:\n", "\nOptions of every command:\n  -n, --name=NAME", "-x=KEY=VALUE", "-q, --quiet",
					"--raiseerr", "--output=text|json", "--color=auto|always|never", "-V, --version");
		assertThat(this.line.out().split("\nExamples:\n")[1]).contains("migrations " + command);
		assertThat(this.line.run(command, "--version")).isZero();
		assertThat(this.line.out()).isEqualTo("Migrations for Spring Boot (development)\n");
		assertThat(this.line.run(command, "x", "--no-such-option")).isEqualTo(2);
		assertThat(this.line.err()).contains("Usage: migrations " + command,
				"Run 'migrations " + command + " --help' for more.\n");
		assertThat(this.line.out()).isEmpty();
		assertThat(this.line.asked()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "upgrade", "upgrade head --nonsense", "downgrade -x", "nosuchcommand", "stamp",
			"revision -m x --format xml", "-1", "history --output yaml", "merge", "edit", "show", "heads --tag x" })
	void wrongLineIsExitCodeTwoAndTriesNothing(String text) {
		String[] args = text.isEmpty() ? new String[0] : text.split(" ");
		assertThat(this.line.commandLine().needsCommands(args)).isFalse();
		assertThat(this.line.run(args)).isEqualTo(2);
		assertThat(this.line.asked()).isZero();
		assertThat(this.line.err()).isNotBlank();
	}

	@Test
	void wordThatBeginsWithAnAtSignIsNoFileOfArguments() {
		assertThat(this.line.run("upgrade", "@" + this.line.file("aaaa1"))).isOne();
		assertThat(this.line.err()).startsWith("FAILED: ");
	}

	@Test
	void whatWasPerhapsMeantIsSaid() {
		assertThat(this.line.run("histroy")).isEqualTo(2);
		assertThat(this.line.err()).isEqualTo("""
				There is no command 'histroy'. Did you mean 'history'?
				Usage: migrations [OPTIONS] COMMAND
				Run 'migrations --help' for more.
				""");
		assertThat(this.line.run("upgrade", "head", "--sqll")).isEqualTo(2);
		assertThat(this.line.err()).isEqualTo("""
				Unknown option: '--sqll'
				Possible solutions: --sql
				Usage: migrations upgrade [OPTIONS] TARGET
				Run 'migrations upgrade --help' for more.
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h", "upgrade --help", "help", "help upgrade", "--version", "-V",
			"downgrade -1 --help", "completion" })
	void questionForHelpStartsNothing(String text) {
		assertThat(this.line.commandLine().needsCommands(text.split(" "))).isFalse();
		assertThat(this.line.run(text.split(" "))).isZero();
		assertThat(this.line.asked()).isZero();
		assertThat(this.line.out()).isNotBlank();
	}

	@Test
	void rootHelpListsCommandsWithoutTheirOtherSpelling() {
		this.line.run("--help");
		assertThat(this.line.out()).startsWith("Usage: migrations [OPTIONS] COMMAND\n")
			.contains("  ensure-version  Create the version table")
			.contains("Exit codes:\n  0   done\n")
			.doesNotContain("ensure_version");
	}

	@Test
	void completionIsAScriptForTheShell() {
		assertThat(this.line.run("completion")).isZero();
		assertThat(this.line.out()).startsWith("#!/usr/bin/env bash\n")
			.contains("complete -F _complete_migrations", "--resolve-dependencies", "(\"text\" \"json\")",
					"(\"auto\" \"always\" \"never\")", "(\"java\" \"sql\")");
	}

	@Test
	void coloursAreForTerminals() {
		this.line.run("history", "-r", "bbbb2:");
		assertThat(this.line.out()).isEqualTo("aaaa1 -> bbbb2 (head), add b\n");
		this.line.run("history", "-r", "bbbb2:", "--color", "always");
		assertThat(this.line.out()).isEqualTo("aaaa1 -> \u001B[33mbbbb2\u001B[39m \u001B[32m(head)\u001B[39m, add b\n");
		this.line.run("--color=always", "upgrade", "zzzz");
		assertThat(this.line.err()).startsWith("\u001B[31mFAILED:\u001B[39m Revision 'zzzz' is unknown.");
		this.line.run("--color=never", "upgrade", "zzzz");
		assertThat(this.line.err()).startsWith("FAILED: Revision 'zzzz' is unknown.");
		this.line.run("upgrade", "--color", "always");
		assertThat(this.line.err()).contains("\u001B[");
	}

	@ParameterizedTest
	@CsvSource({ "upgrad, upgrade", "hist, history", "hedas, heads", "rev, revision",
			"ensure-versoin, ensure-version" })
	void nearestCommandIsSuggested(String word, String command) {
		assertThat(this.line.run(word)).isEqualTo(2);
		assertThat(this.line.err()).startsWith("There is no command '" + word + "'. Did you mean '" + command + "'?\n");
	}

	@Test
	void commandThatIsLikeNoneIsNamedAlone() {
		assertThat(this.line.run("xyzzy", "head")).isEqualTo(2);
		assertThat(this.line.err()).startsWith("There is no command 'xyzzy'.\nUsage: ");
	}

	@ParameterizedTest
	@CsvSource({ "-q upgrade head, true", "upgrade head --quiet, true", "-n all -q current, true",
			"upgrade head, false", "upgrade -q --nonsense, false" })
	void quietIsKnownBeforeTheCommandRuns(String text, boolean quiet) {
		assertThat(this.line.commandLine().isQuiet(text.split(" "))).isEqualTo(quiet);
	}

}
