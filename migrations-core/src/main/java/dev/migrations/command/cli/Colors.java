package dev.migrations.command.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Marks what the eye looks for.
 *
 * @param on whether anything is coloured
 */
record Colors(boolean on) {

	static final Colors NONE = new Colors(false);

	static Colors of(Ansi ansi) {
		return new Colors(ansi.enabled());
	}

	String revision(String id) {
		return in(Style.fg_yellow, id);
	}

	String head(String mark) {
		return in(Style.fg_green, mark);
	}

	String current(String mark) {
		return in(Style.fg_cyan, mark);
	}

	String failed(String word) {
		return in(Style.fg_red, word);
	}

	private String in(Style style, String text) {
		return this.on ? style.on() + text + style.off() : text;
	}

}
