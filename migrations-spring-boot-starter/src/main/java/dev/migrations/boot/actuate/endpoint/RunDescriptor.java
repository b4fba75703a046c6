package dev.migrations.boot.actuate.endpoint;

import java.util.List;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.migrations.runtime.MigrationRun;

/**
 * What a run did.
 *
 * @param dialect the name of the database's dialect
 * @param before the current revisions before it
 * @param after the current revisions after it
 * @param steps the steps that ran, in order; empty if there was nothing to do
 * @since 0.1.0
 */
public record RunDescriptor(String dialect, List<String> before, List<String> after,
		List<StepDescriptor> steps) implements OperationResponseBody {

	static RunDescriptor of(MigrationRun run) {
		return new RunDescriptor(run.dialect(), run.before(), run.after(),
				run.steps().stream().map(StepDescriptor::of).toList());
	}

	/**
	 * A step that ran.
	 *
	 * @param revision the revision
	 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
	 * @param message what the revision does
	 * @param durationMillis how long it took, in milliseconds
	 */
	public record StepDescriptor(String revision, String direction, String message, long durationMillis) {

		static StepDescriptor of(MigrationRun.Step step) {
			return new StepDescriptor(step.revision(), step.direction(), step.message(), step.durationMillis());
		}

	}

}
