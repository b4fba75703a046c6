package dev.migrations.command.cli;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A target that may look like an option: {@code -1}. Only tokens of that form are let
 * through as targets; any other unknown option stays an error.
 *
 * @param value the target as the user wrote it
 */
record RelativeTarget(String value) {

	private static final Pattern MINUS = Pattern.compile("-\\d+");

	private static final char ESCAPE = '\u2212';

	/**
	 * The arguments with the minus of relative targets written so that it starts no
	 * option.
	 */
	static String[] escape(String... args) {
		return Arrays.stream(args)
			.map((arg) -> MINUS.matcher(arg).matches() ? ESCAPE + arg.substring(1) : arg)
			.toArray(String[]::new);
	}

	static RelativeTarget unescaped(String text) {
		return new RelativeTarget((!text.isEmpty() && text.charAt(0) == ESCAPE) ? "-" + text.substring(1) : text);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
