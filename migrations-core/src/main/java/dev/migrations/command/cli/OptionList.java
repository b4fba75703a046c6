package dev.migrations.command.cli;

import java.util.List;

import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command's own options first, and apart from them those that every command has.
 */
final class OptionList implements IHelpSectionRenderer {

	@Override
	public String render(Help help) {
		List<OptionSpec> global = options(help, true);
		String own = help.optionListExcludingGroups(options(help, false));
		return global.isEmpty() ? own
				: own + help.createHeading("%nOptions of every command:%n") + help.optionListExcludingGroups(global);
	}

	private static List<OptionSpec> options(Help help, boolean inherited) {
		return help.commandSpec().options().stream().filter((option) -> option.inherited() == inherited).toList();
	}

}
