package dev.migrations.command.cli;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Targets that look like options: {@code -1}, {@code -2:}. No option begins with a digit,
 * so every word of that form is let through as a value; any other unknown option stays an
 * error.
 */
final class RelativeTarget {

	private static final Pattern MINUS = Pattern.compile("-\\d.*", Pattern.DOTALL);

	private static final char ESCAPE = '\u2212';

	private static final Pattern ESCAPED = Pattern.compile(ESCAPE + "\\d.*", Pattern.DOTALL);

	private RelativeTarget() {
	}

	/**
	 * The arguments with the minus of relative targets written so that it starts no
	 * option.
	 */
	static String[] escape(String... args) {
		return Arrays.stream(args)
			.map((arg) -> MINUS.matcher(arg).matches() ? ESCAPE + arg.substring(1) : arg)
			.toArray(String[]::new);
	}

	/**
	 * What the user wrote.
	 */
	static String unescape(String text) {
		return ESCAPED.matcher(text).matches() ? "-" + text.substring(1) : text;
	}

}
