package dev.migrations.command.cli;

import java.io.PrintWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;
import dev.migrations.runtime.MigrationRun;

@Command(name = "downgrade", sortOptions = false, description = "Undo what lies above a revision.",
		footer = { "", "Examples:", "  migrations downgrade -1", "  migrations downgrade base" })
final class DowngradeCommand extends SubCommand {

	@Parameters(arity = "1", paramLabel = "TARGET", description = "-1, base, an id, or the start of one.")
	private RelativeTarget target = new RelativeTarget("-1");

	@Override
	ExitCode run(MigrationCommands commands, PrintWriter out) {
		MigrationRun run = commands.downgrade(this.target.value());
		out.println(Runs.summary(run));
		return ExitCode.DONE;
	}

}
