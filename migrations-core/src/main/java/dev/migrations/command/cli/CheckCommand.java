package dev.migrations.command.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;

import dev.migrations.command.CheckResult;
import dev.migrations.command.MigrationCommands;

@Command(name = "check", description = "Compare the entities with the database, and write nothing.", footer = { "",
		"Examples:", "  migrations check", "  migrations check --output json", "  migrations -n all check" })
final class CheckCommand extends SubCommand {

	CheckCommand() {
		super(Effect.READS);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		CheckResult result = commands.check();
		List<String> text = new ArrayList<>(Runs.upgradedFirst(result.upgradedFirst()));
		if (result.inSync()) {
			text.add("No new upgrade operations detected.");
			return Answer.done(result, text);
		}
		int count = result.differences().size();
		text.add((count == 1) ? "Entities and database differ in 1 place."
				: "Entities and database differ in " + count + " places.");
		return Answer.done(result, text).endingWith(ExitCode.DIFFERENCES);
	}

}
