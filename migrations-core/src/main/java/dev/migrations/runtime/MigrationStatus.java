package dev.migrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.script.Script;
import dev.migrations.script.Scripts;

/**
 * What a database and the revisions found are to each other.
 *
 * @param dialect the name of the database's dialect
 * @param versionTable the table of current revisions
 * @param current the current revisions of the database
 * @param heads the revisions that no other one follows
 * @param upToDate whether the database is at all heads
 * @param unknown current revisions that this version of the application does not have
 * @param halfApplied revisions that an earlier run left half applied
 * @param revisions every revision, in the order in which they apply
 * @since 0.1.0
 */
public record MigrationStatus(String dialect, String versionTable, List<String> current, List<String> heads,
		boolean upToDate, List<String> unknown, List<HistoryEntry> halfApplied, List<RevisionStatus> revisions) {

	static MigrationStatus of(String dialect, String versionTable, List<String> current, Scripts scripts,
			OpenJournals openJournals) {
		List<String> unknown = scripts.map().unknown(current);
		List<String> known = current.stream().filter((row) -> scripts.map().find(row).isPresent()).toList();
		Set<String> applied = scripts.map().applied(known);
		List<RevisionStatus> revisions = new ArrayList<>();
		List<String> newestFirst = scripts.map().history();
		for (int i = newestFirst.size() - 1; i >= 0; i--) {
			Script script = scripts.script(newestFirst.get(i)).orElseThrow();
			revisions.add(status(script, applied.contains(script.id())));
		}
		List<String> heads = scripts.map().heads();
		boolean upToDate = unknown.isEmpty() && openJournals.entries().isEmpty()
				&& revisions.stream().allMatch(RevisionStatus::applied);
		return new MigrationStatus(dialect, versionTable, current, heads, upToDate, unknown, openJournals.entries(),
				revisions);
	}

	private static RevisionStatus status(Script script, boolean applied) {
		return new RevisionStatus(script.id(), script.header().revises(), script.header().dependsOn(),
				script.header().branchLabels(), script.header().message(), applied, script.location());
	}

	/**
	 * The revisions that are not applied, in the order in which they apply.
	 */
	public List<RevisionStatus> pending() {
		return this.revisions.stream().filter((revision) -> !revision.applied()).toList();
	}

	/**
	 * A revision and whether the database has it.
	 *
	 * @param id the revision
	 * @param downRevisions the revisions it follows
	 * @param dependsOn revisions on other branches that must be applied before
	 * @param branchLabels names for the branch that starts here
	 * @param message what it does
	 * @param applied whether the database has it
	 * @param location where it is
	 */
	public record RevisionStatus(String id, List<String> downRevisions, List<String> dependsOn,
			List<String> branchLabels, String message, boolean applied, String location) {

	}

}
