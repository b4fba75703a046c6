package dev.migrations.boot.actuate.endpoint;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.migrations.command.RevisionResult;

/**
 * What came of the request for a revision.
 *
 * @param revision the new revision, or {@code null} if there was nothing to write
 * @param file the file written, or {@code null} if there was nothing to write
 * @param detected the differences it holds
 * @param warnings what to look at before it runs
 * @param reported what was found in the database and is left alone
 * @since 0.1.0
 */
public record NewRevisionDescriptor(@Nullable String revision, @Nullable String file, List<String> detected,
		List<String> warnings, List<String> reported) implements OperationResponseBody {

	static NewRevisionDescriptor of(RevisionResult result) {
		return new NewRevisionDescriptor(result.revision(), (result.file() != null) ? result.file().toString() : null,
				result.detected(), result.warnings(), result.reported());
	}

}
