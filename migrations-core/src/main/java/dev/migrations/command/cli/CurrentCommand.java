package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionInfo;
import dev.migrations.runtime.MigrationStatus;

@Command(name = "current", sortOptions = false, description = "Show the current revisions of the database.",
		footer = { "", "Examples:", "  migrations current", "  migrations current --check-heads" })
final class CurrentCommand extends SubCommand {

	@Option(names = { "-v", "--verbose" }, description = "Show all that a revision says.")
	private boolean verbose;

	@Option(names = { "-c", "--check-heads" }, description = "Exit with 3 unless the database is at all heads.")
	private boolean checkHeads;

	@Override
	ExitCode run(MigrationCommands commands, PrintWriter out) {
		MigrationStatus status = commands.status();
		List<RevisionInfo> current = commands.current();
		current.forEach((revision) -> out.println(this.verbose ? Lines.full(revision) : Lines.current(revision)));
		status.unknown().forEach((revision) -> out.println(revision + " (unknown to this version of the application)"));
		status.halfApplied().forEach((entry) -> out.println(Lines.halfApplied(entry)));
		return (this.checkHeads && !status.upToDate()) ? ExitCode.NOT_AT_HEAD : ExitCode.DONE;
	}

}
