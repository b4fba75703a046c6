package dev.migrations.command.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionInfo;
import dev.migrations.runtime.MigrationStatus;

@Command(name = "current", description = "Show the current revisions of the database.",
		footer = { "", "Examples:", "  migrations current", "  migrations current --verbose",
				"  migrations current --check-heads || migrations upgrade heads" })
final class CurrentCommand extends SubCommand {

	@Option(names = { "-v", "--verbose" }, description = "Show all that a revision says.")
	private boolean verbose;

	@Option(names = { "-c", "--check-heads" }, description = "Exit with 3 unless the database is at all heads.")
	private boolean checkHeads;

	CurrentCommand() {
		super(Effect.READS);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		MigrationStatus status = commands.status();
		List<RevisionInfo> current = commands.current();
		Answer answer = Answer.found(facts(status, current), text(status, current, lines));
		return (this.checkHeads && !status.upToDate())
				? answer.endingWith(ExitCode.NOT_AT_HEAD).complaining(complaint(status)) : answer;
	}

	private List<String> text(MigrationStatus status, List<RevisionInfo> current, Lines lines) {
		List<String> text = new ArrayList<>();
		if (this.verbose) {
			text.add("Current revision(s) for " + status.dialect() + ", " + status.versionTable() + ":");
		}
		current.forEach((revision) -> text.add(this.verbose ? lines.full(revision, false) : lines.current(revision)));
		status.unknown().forEach((revision) -> text.add(lines.unknown(revision)));
		status.halfApplied().forEach((entry) -> text.add(lines.halfApplied(entry)));
		return text;
	}

	private static Map<String, Object> facts(MigrationStatus status, List<RevisionInfo> current) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("dialect", status.dialect());
		facts.put("versionTable", status.versionTable());
		facts.put("upToDate", status.upToDate());
		facts.put("current", current);
		facts.put("unknown", status.unknown());
		facts.put("halfApplied", status.halfApplied());
		return facts;
	}

	private static String complaint(MigrationStatus status) {
		if (!status.halfApplied().isEmpty()) {
			return "The database is not at all heads: a revision is half applied. Run 'upgrade heads' to finish it.";
		}
		if (!status.unknown().isEmpty()) {
			return "The database is not at all heads: it is at a revision that this version of the application does"
					+ " not have. Use the version that has it.";
		}
		int pending = status.pending().size();
		return "The database is not at all heads: " + pending + ((pending == 1) ? " revision is" : " revisions are")
				+ " pending. Run 'upgrade heads'.";
	}

}
