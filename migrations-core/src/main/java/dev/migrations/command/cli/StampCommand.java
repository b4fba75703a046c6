package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;

@Command(name = "stamp", sortOptions = false, description = "Set the current revision without running anything.",
		footer = { "", "Examples:", "  migrations stamp head", "  migrations stamp base" })
final class StampCommand extends SubCommand {

	@Parameters(arity = "1..*", paramLabel = "REVISION", description = "heads, base, an id, or the start of one.")
	private List<RelativeTarget> targets = List.of();

	@Option(names = "--purge", description = "Forget what the version table says first, unknown revisions included.")
	private boolean purge;

	@Override
	ExitCode run(MigrationCommands commands, PrintWriter out) {
		List<String> revisions = this.targets.stream().map(RelativeTarget::value).toList();
		out.println(Runs.stamped(commands.stamp(revisions, this.purge)));
		return ExitCode.DONE;
	}

}
