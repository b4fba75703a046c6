package dev.migrations.dialect.mariadb;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The queries of MariaDB's catalogue that MySQL has otherwise or not.
 */
final class MariaDbCatalogue {

	static final String CHECKS = """
			select nullif(constraint_schema, database()), table_name, constraint_name, check_clause, level
			from information_schema.check_constraints where constraint_schema = """;

	private MariaDbCatalogue() {
	}

	/**
	 * The numbering of sequences, which before version 11.7 only the sequences themselves
	 * tell; in their order.
	 */
	static String sequences(List<String> names) {
		return names.stream()
			.map((name) -> "select start_value, increment, minimum_value, maximum_value, cache_size, cycle_option from "
					+ name)
			.collect(Collectors.joining("\nunion all\n"));
	}

}
