package dev.migrations.revision;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * One step of a plan: a revision to run, or a stamp, and what becomes of the version
 * table.
 *
 * @param direction up or down
 * @param revision the revision to run; {@code null} if the step only stamps
 * @param from the revisions it leaves, without dependencies, as log lines show them
 * @param to the revisions it reaches, without dependencies; empty is base
 * @param rowChanges the changes to the version table, in order
 * @param rowsAfter the rows of the version table after the step, sorted
 * @since 0.1.0
 */
public record RevisionStep(Direction direction, @Nullable String revision, List<String> from, List<String> to,
		List<VersionRowChange> rowChanges, List<String> rowsAfter) {

	public RevisionStep {
		from = List.copyOf(from);
		to = List.copyOf(to);
		rowChanges = List.copyOf(rowChanges);
		rowsAfter = AppliedRows.copyOf(rowsAfter);
	}

	/**
	 * The rows of the version table that the step finds: those after it, with its changes
	 * undone.
	 * @return the rows, sorted
	 */
	public List<String> rowsBefore() {
		SortedSet<String> rows = new TreeSet<>(this.rowsAfter);
		for (int i = this.rowChanges.size() - 1; i >= 0; i--) {
			undo(this.rowChanges.get(i), rows);
		}
		return List.copyOf(rows);
	}

	private static void undo(VersionRowChange change, SortedSet<String> rows) {
		if (change instanceof VersionRowChange.Insert insert) {
			rows.remove(insert.revision());
		}
		else if (change instanceof VersionRowChange.Delete delete) {
			rows.add(delete.revision());
		}
		else if (change instanceof VersionRowChange.Update update) {
			rows.remove(update.to());
			rows.add(update.from());
		}
	}

	/**
	 * Whether the step changes the version table without running a revision.
	 * @return whether this is a stamp
	 */
	public boolean isStamp() {
		return this.revision == null;
	}

}
