package dev.migrations.command.cli;

import java.io.PrintWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.command.MigrationCommands;

@Command(name = "heads", sortOptions = false, description = "Show the revisions that no other one follows.",
		footer = { "", "Examples:", "  migrations heads" })
final class HeadsCommand extends SubCommand {

	@Option(names = { "-v", "--verbose" }, description = "Show all that a revision says.")
	private boolean verbose;

	@Override
	ExitCode run(MigrationCommands commands, PrintWriter out) {
		commands.heads()
			.forEach((revision) -> out.println(this.verbose ? Lines.full(revision) : Lines.current(revision)));
		return ExitCode.DONE;
	}

}
