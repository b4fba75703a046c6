package dev.migrations.dialect.oracle;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.DialectOption;
import org.jspecify.annotations.Nullable;

/**
 * The options of a table or an index that the catalogue tells: a tablespace other than
 * the user's own, and compression. Partitions are not among them.
 */
final class OracleOptions {

	private OracleOptions() {
	}

	static List<DialectOption> of(Identifiers identifiers, @Nullable String tablespace, @Nullable String compression) {
		List<DialectOption> options = new ArrayList<>();
		if (tablespace != null) {
			options.add(new DialectOption(OracleDialect.NAME, "TABLESPACE",
					identifiers.write(identifiers.canonical(tablespace))));
		}
		// others are of engineered systems or options, and have words of their own
		if ("BASIC".equals(compression)) {
			options.add(new DialectOption(OracleDialect.NAME, "COMPRESS", ""));
		}
		return options;
	}

}
