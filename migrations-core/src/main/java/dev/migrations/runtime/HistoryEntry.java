package dev.migrations.runtime;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.migrations.revision.Direction;

/**
 * One step that ran, or began to.
 *
 * @param id the order of the steps
 * @param revision the revision
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param state {@code started} (between two steps), {@code running} (in the middle of a
 * statement outside of any transaction), {@code failed}, {@code done}, or {@code settled}
 * by a stamp or a later run
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
	 * Whether a statement outside of any transaction was running when it was written.
	 */
	boolean isRunning() {
		return "running".equals(this.state);
	}

	boolean isOf(String otherRevision, Direction otherDirection) {
		return this.revision.equals(otherRevision) && this.direction.equals(otherDirection.word());
	}

}
