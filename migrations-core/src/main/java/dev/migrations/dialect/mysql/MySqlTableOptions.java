package dev.migrations.dialect.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.migrations.dialect.FoundSchema;
import dev.migrations.schema.DialectOption;
import org.jspecify.annotations.Nullable;

/**
 * The options of the tables of a database, without those that a table has when nothing is
 * said: the engine of the server, the character set and collation of the database.
 */
final class MySqlTableOptions {

	private final String dialect;

	private final Set<String> firstCollations = new HashSet<>();

	private final Map<@Nullable String, String> databaseCollations = new HashMap<>();

	private String engine = "";

	MySqlTableOptions(String dialect) {
		this.dialect = dialect;
	}

	void readDefaults(FoundSchema found, List<String> others) throws SQLException {
		found.read(MySqlCatalogue.DEFAULTS, List.of(), (row) -> {
			if ("engine".equals(row.getString(1))) {
				this.engine = row.getString(2);
			}
			else {
				this.firstCollations.add(row.getString(2));
			}
		});
		found.read(MySqlCatalogue.all(MySqlCatalogue.DATABASES, others.size()), others,
				(row) -> this.databaseCollations.put(row.getString(1), row.getString(2)));
	}

	/**
	 * The options of a row of {@link MySqlCatalogue#TABLES}.
	 */
	List<DialectOption> of(ResultSet row) throws SQLException {
		List<DialectOption> options = new ArrayList<>();
		String tableEngine = row.getString(5);
		if (tableEngine != null && !tableEngine.equalsIgnoreCase(this.engine)) {
			options.add(new DialectOption(this.dialect, "ENGINE", tableEngine));
		}
		String collation = row.getString(6);
		if (collation != null && !Objects.equals(collation, this.databaseCollations.get(row.getString(1)))) {
			options.add(this.firstCollations.contains(collation)
					? new DialectOption(this.dialect, "CHARSET", collation.replaceFirst("_.*", ""))
					: new DialectOption(this.dialect, "COLLATE", collation));
		}
		String said = row.getString(7);
		options.addAll(MySqlOptions.said(this.dialect, (said != null) ? said : ""));
		return options;
	}

}
