package dev.migrations.command.cli;

import java.util.Locale;

/**
 * How answers are written.
 */
enum OutputFormat {

	/** Lines for people. */
	TEXT,

	/** One document for scripts. */
	JSON;

	private static final String OPTION = "--output";

	/**
	 * Whether a line asks for JSON, be it wrong elsewhere or not: scripts read an answer
	 * to a wrong line too.
	 */
	static boolean isJson(String... args) {
		for (int i = 0; i < args.length; i++) {
			String next = (i + 1 < args.length) ? args[i + 1] : "";
			if (args[i].toLowerCase(Locale.ROOT).equals(OPTION + "=json")
					|| (args[i].equals(OPTION) && next.toLowerCase(Locale.ROOT).equals("json"))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * As users write it, and shells complete it.
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
