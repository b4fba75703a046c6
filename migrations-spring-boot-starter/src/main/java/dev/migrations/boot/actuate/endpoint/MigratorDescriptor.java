package dev.migrations.boot.actuate.endpoint;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.runtime.HistoryEntry;
import dev.migrations.runtime.MigrationStatus;

/**
 * A migrator and its database.
 *
 * @param dialect the name of the database's dialect, or {@code null} after an error
 * @param versionTable the table of current revisions, or {@code null} after an error
 * @param current the current revisions of the database
 * @param heads the revisions that no other one follows
 * @param pending the revisions that are not applied, in the order in which they apply
 * @param unknown current revisions that this version of the application does not have
 * @param halfApplied revisions that an earlier run left half applied
 * @param upToDate whether the database is at all heads
 * @param revisions every revision, in the order in which they apply
 * @param error why nothing of this is known, the database unreachable for instance;
 * {@code null} if all is
 * @since 0.1.0
 */
public record MigratorDescriptor(@Nullable String dialect, @Nullable String versionTable, List<String> current,
		List<String> heads, List<String> pending, List<String> unknown, List<String> halfApplied, boolean upToDate,
		List<RevisionDescriptor> revisions, @Nullable String error) {

	static MigratorDescriptor failed(RuntimeException failure) {
		return new MigratorDescriptor(null, null, List.of(), List.of(), List.of(), List.of(), List.of(), false,
				List.of(), DatabaseOperationException.message(failure));
	}

	static MigratorDescriptor of(MigrationStatus status) {
		return new MigratorDescriptor(status.dialect(), status.versionTable(), status.current(), status.heads(),
				status.pending().stream().map(MigrationStatus.RevisionStatus::id).toList(), status.unknown(),
				status.halfApplied().stream().map(HistoryEntry::revision).toList(), status.upToDate(),
				status.revisions().stream().map(RevisionDescriptor::of).toList(), null);
	}

}
