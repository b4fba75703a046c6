package dev.migrations.runtime;

import java.util.List;

/**
 * What a run did.
 *
 * @param dialect the name of the database's dialect
 * @param before the current revisions before it
 * @param after the current revisions after it
 * @param steps the steps that ran, in order; empty if there was nothing to do
 * @since 0.1.0
 */
public record MigrationRun(String dialect, List<String> before, List<String> after, List<Step> steps) {

	public MigrationRun {
		before = List.copyOf(before);
		after = List.copyOf(after);
		steps = List.copyOf(steps);
	}

	/**
	 * A step that ran.
	 *
	 * @param revision the revision
	 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
	 * @param message what the revision does
	 * @param durationMillis how long it took, in milliseconds
	 */
	public record Step(String revision, String direction, String message, long durationMillis) {

	}

}
