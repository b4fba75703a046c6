package dev.migrations.command.cli;

import java.io.Console;
import java.util.Locale;

import picocli.CommandLine.Help.Ansi;

/**
 * When answers are coloured.
 */
enum ColorMode {

	/** On a terminal that has not asked for none (NO_COLOR). */
	AUTO,

	/** Always. */
	ALWAYS,

	/** Never. */
	NEVER;

	Ansi ansi() {
		return switch (this) {
			case AUTO -> isTerminal() ? Ansi.AUTO : Ansi.OFF;
			case ALWAYS -> Ansi.ON;
			case NEVER -> Ansi.OFF;
		};
	}

	/**
	 * Since Java 22 there may be a console that is no terminal; before, there was none.
	 */
	private static boolean isTerminal() {
		Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
		}
		catch (NoSuchMethodException ex) {
			return true;
		}
		catch (ReflectiveOperationException ex) {
			return false;
		}
	}

	/**
	 * As users write it, and shells complete it.
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
