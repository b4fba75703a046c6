package dev.migrations.command.cli;

import java.io.PrintWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;

@Command(name = "show", sortOptions = false, description = "Show all that a revision says.",
		footer = { "", "Examples:", "  migrations show head", "  migrations show ae10" })
final class ShowCommand extends SubCommand {

	@Parameters(arity = "1", paramLabel = "REVISION", description = "An id, the start of one, head, heads or current.")
	private RelativeTarget revision = new RelativeTarget("head");

	@Override
	ExitCode run(MigrationCommands commands, PrintWriter out) {
		commands.show(this.revision.value()).forEach((found) -> out.println(Lines.full(found)));
		return ExitCode.DONE;
	}

}
