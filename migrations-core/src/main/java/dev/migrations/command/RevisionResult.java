package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of the request for a revision.
 *
 * @param revision the new revision, or {@code null} if there was nothing to write
 * @param file the file written, or {@code null} if there was nothing to write
 * @param headsFile the list of heads that was written with it, or {@code null}
 * @param detected the differences it holds: {@code Detected added table 'hero'}
 * @param warnings what to look at before it runs
 * @param reported what was found in the database, belongs to nobody we know, and is left
 * alone
 * @param upgradedFirst the revisions an in-memory database was brought through first
 * @since 0.1.0
 */
public record RevisionResult(@Nullable String revision, @Nullable Path file, @Nullable Path headsFile,
		List<String> detected, List<String> warnings, List<String> reported, List<String> upgradedFirst) {

	public RevisionResult {
		detected = List.copyOf(detected);
		warnings = List.copyOf(warnings);
		reported = List.copyOf(reported);
		upgradedFirst = List.copyOf(upgradedFirst);
	}

}
