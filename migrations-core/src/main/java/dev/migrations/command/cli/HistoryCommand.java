package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionInfo;

@Command(name = "history", sortOptions = false, description = "List the revisions, newest first.",
		footer = { "", "Examples:", "  migrations history", "  migrations history -r base:ae10 -i" })
final class HistoryCommand extends SubCommand {

	@Option(names = { "-r", "--rev-range" }, paramLabel = "FROM:TO",
			description = "Only these: ae10:head, :ae10, current:.")
	private @Nullable String range;

	@Option(names = { "-v", "--verbose" }, description = "Show all that a revision says.")
	private boolean verbose;

	@Option(names = { "-i", "--indicate-current" }, description = "Mark the current revisions of the database.")
	private boolean indicateCurrent;

	@Override
	ExitCode run(MigrationCommands commands, PrintWriter out) {
		List<String> current = this.indicateCurrent ? commands.currentRevisions() : List.of();
		for (RevisionInfo revision : commands.history(this.range)) {
			String mark = current.contains(revision.id()) ? " (current)" : "";
			out.println(this.verbose ? Lines.full(revision) : Lines.history(revision, mark));
		}
		return ExitCode.DONE;
	}

}
