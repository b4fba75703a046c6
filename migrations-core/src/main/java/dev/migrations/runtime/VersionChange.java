package dev.migrations.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.operation.MigrationContext;

/**
 * A step that changed the version table (Alembic's {@code MigrationInfo}).
 *
 * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
 * @param revision the revision that ran, or {@code null} for a stamp
 * @param from the revisions it leaves
 * @param to the revisions it reaches; none is base
 * @param rows the rows of the version table now
 * @param context the run
 * @param database the name of the database, where there are several; {@code null}
 * otherwise
 * @since 0.1.0
 */
public record VersionChange(String direction, @Nullable String revision, List<String> from, List<String> to,
		List<String> rows, MigrationContext context, @Nullable String database) {

	public VersionChange {
		from = List.copyOf(from);
		to = List.copyOf(to);
		rows = List.copyOf(rows);
	}

}
