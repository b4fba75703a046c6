package dev.migrations.command.cli;

import java.io.PrintWriter;

import picocli.CommandLine.Command;

import dev.migrations.command.CheckResult;
import dev.migrations.command.MigrationCommands;

@Command(name = "check", sortOptions = false,
		description = "Compare the entities with the database, and write nothing.",
		footer = { "", "Examples:", "  migrations check" })
final class CheckCommand extends SubCommand {

	@Override
	ExitCode run(MigrationCommands commands, PrintWriter out) {
		CheckResult result = commands.check();
		Runs.printUpgradedFirst(result.upgradedFirst(), out);
		if (result.inSync()) {
			out.println("No new upgrade operations detected.");
			return ExitCode.DONE;
		}
		int count = result.differences().size();
		out.println((count == 1) ? "Entities and database differ in 1 place."
				: "Entities and database differ in " + count + " places.");
		return ExitCode.DIFFERENCES;
	}

}
