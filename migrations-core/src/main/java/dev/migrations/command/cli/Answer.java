package dev.migrations.command.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.runtime.SqlScript;

/**
 * What a command found or did on one database: facts for scripts, text for people.
 *
 * @param facts records, collections and plain values
 * @param text the same in words, with all its line ends
 * @param asked whether the text is what the user asked for; {@code --quiet} leaves out
 * the rest
 * @param exitCode what it means to the shell
 * @param complaint why the exit code is none of success, or {@code null}
 */
record Answer(@Nullable Object facts, String text, boolean asked, ExitCode exitCode, @Nullable String complaint) {

	/**
	 * What the user asked for.
	 */
	static Answer found(@Nullable Object facts, List<String> lines) {
		return new Answer(facts, text(lines), true, ExitCode.DONE, null);
	}

	/**
	 * What was done.
	 */
	static Answer done(@Nullable Object facts, List<String> lines) {
		return new Answer(facts, text(lines), false, ExitCode.DONE, null);
	}

	/**
	 * A script, exactly as it is.
	 */
	static Answer script(SqlScript script) {
		return new Answer(script, script.text(), true, ExitCode.DONE, null);
	}

	Answer endingWith(ExitCode newExitCode) {
		return new Answer(this.facts, this.text, this.asked, newExitCode, this.complaint);
	}

	Answer complaining(String newComplaint) {
		return new Answer(this.facts, this.text, this.asked, this.exitCode, newComplaint);
	}

	private static String text(List<String> lines) {
		StringBuilder text = new StringBuilder();
		lines.forEach((line) -> text.append(line).append(System.lineSeparator()));
		return text.toString();
	}

}
