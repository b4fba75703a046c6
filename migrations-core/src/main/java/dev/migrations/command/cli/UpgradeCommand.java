package dev.migrations.command.cli;

import java.io.PrintWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;
import dev.migrations.runtime.MigrationRun;

@Command(name = "upgrade", sortOptions = false, description = "Apply what leads to a revision.", footer = { "",
		"Examples:", "  migrations upgrade head", "  migrations upgrade +1", "  migrations upgrade ae10" })
final class UpgradeCommand extends SubCommand {

	@Parameters(arity = "1", paramLabel = "TARGET", description = "heads, head, +1, an id, or the start of one.")
	private RelativeTarget target = new RelativeTarget("heads");

	@Override
	ExitCode run(MigrationCommands commands, PrintWriter out) {
		MigrationRun run = commands.upgrade(this.target.value());
		out.println(Runs.summary(run));
		return ExitCode.DONE;
	}

}
