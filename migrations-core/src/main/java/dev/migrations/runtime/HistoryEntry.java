package dev.migrations.runtime;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One step that ran, or began to.
 *
 * @param id the order of the steps
 * @param revision the revision
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param state {@code started}, {@code done}, {@code failed}, or {@code settled} by a
 * later stamp
 * @param startedAt when it began, by the database's clock
 * @param finishedAt when it ended, or {@code null}
 * @param durationMillis how long it took, in milliseconds
 * @param appliedBy who ran it
 * @param checksum of what ran, over its meaning: white space does not count
 * @param statements how many statements it has
 * @param statementsDone how many took effect for certain
 * @since 0.1.0
 */
public record HistoryEntry(long id, String revision, String direction, String state, Instant startedAt,
		@Nullable Instant finishedAt, long durationMillis, String appliedBy, String checksum, int statements,
		int statementsDone) {

	/**
	 * Whether nothing of the step is left to be done: it ended, or somebody settled it
	 * with a stamp.
	 */
	boolean isClosed() {
		return "done".equals(this.state) || "settled".equals(this.state);
	}

}
