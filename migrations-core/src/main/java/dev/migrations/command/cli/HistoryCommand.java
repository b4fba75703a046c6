package dev.migrations.command.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionInfo;
import dev.migrations.runtime.HistoryEntry;
import dev.migrations.runtime.MigrationStatus;

@Command(name = "history", description = "List the revisions, newest first.",
		footer = { "", "Examples:", "  migrations history", "  migrations history -r base:ae10 -i",
				"  migrations history -r -2:", "  migrations history -r current:shop@head" })
final class HistoryCommand extends SubCommand {

	@Option(names = { "-r", "--rev-range" }, paramLabel = "FROM:TO",
			description = "Only these: ae10:head, :ae10, current:, -2:.")
	private @Nullable String range;

	@Option(names = { "-v", "--verbose" }, description = "Show all that a revision says.")
	private boolean verbose;

	@Option(names = { "-i", "--indicate-current" }, description = "Mark the current revisions of the database.")
	private boolean indicateCurrent;

	HistoryCommand() {
		super(Effect.READS);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		MigrationStatus status = this.indicateCurrent ? commands.status() : null;
		List<String> rows = (status != null) ? status.current() : List.of();
		Map<String, HistoryEntry> half = (status != null)
				? status.halfApplied()
					.stream()
					.collect(Collectors.toMap(HistoryEntry::revision, Function.identity(), (one, other) -> other))
				: Map.of();
		List<Object> facts = new ArrayList<>();
		List<String> text = new ArrayList<>();
		for (RevisionInfo revision : commands.history(this.range)) {
			boolean current = rows.contains(revision.id());
			HistoryEntry halfApplied = half.get(revision.id());
			text.add(this.verbose ? lines.full(revision, current, halfApplied)
					: lines.history(revision, current, halfApplied));
			facts.add(facts(revision, current, halfApplied != null));
		}
		return Answer.found(facts, text);
	}

	/**
	 * Without being asked for, the database's state is not known.
	 */
	private Map<String, @Nullable Object> facts(RevisionInfo revision, boolean current, boolean halfApplied) {
		Map<String, @Nullable Object> facts = Facts.ofRecord(revision);
		if (this.indicateCurrent) {
			facts.put("current", current);
			facts.put("halfApplied", halfApplied);
		}
		return facts;
	}

}
