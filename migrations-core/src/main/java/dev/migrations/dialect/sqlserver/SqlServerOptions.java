package dev.migrations.dialect.sqlserver;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.DialectOption;
import org.jspecify.annotations.Nullable;

/**
 * The options of a table or an index that the catalogue tells: fill factor, compression
 * and filegroup, where they are not the server's own.
 */
final class SqlServerOptions {

	private SqlServerOptions() {
	}

	static List<DialectOption> of(@Nullable String fillFactor, @Nullable String compression,
			@Nullable String filegroup) {
		List<String> with = new ArrayList<>();
		if (fillFactor != null) {
			with.add("FILLFACTOR = " + fillFactor);
		}
		if (compression != null) {
			with.add("DATA_COMPRESSION = " + compression);
		}
		List<DialectOption> options = new ArrayList<>();
		if (!with.isEmpty()) {
			options.add(new DialectOption(SqlServerDialect.NAME, "WITH", "(" + String.join(", ", with) + ")"));
		}
		if (filegroup != null) {
			options.add(new DialectOption(SqlServerDialect.NAME, "ON", "[" + filegroup.replace("]", "]]") + "]"));
		}
		return options;
	}

}
