package dev.migrations.dialect.mariadb;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The queries of MariaDB's catalogue (its manual, "Information Schema Tables"), one for
 * each view, whatever the number of tables. The server finds the files of a database only
 * by {@code table_schema = ...}: a list of databases, or a join, makes it open all of
 * them. So each query is said once for the current database and once for each other.
 */
final class MariaDbCatalogue {

	static final String TABLES = """
			select nullif(table_schema, database()), table_name, table_type, table_comment
			from information_schema.tables
			where table_type in ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE') and table_schema = """;

	static final String COLUMNS = """
			select nullif(table_schema, database()), table_name, column_name, column_type, is_nullable, column_default,
				extra, generation_expression, column_comment, ordinal_position
			from information_schema.columns where table_schema = """;

	static final String CHECKS = """
			select nullif(constraint_schema, database()), table_name, constraint_name, check_clause, level
			from information_schema.check_constraints where constraint_schema = """;

	static final String KEY_COLUMNS = """
			select nullif(table_schema, database()), table_name, constraint_name, column_name,
				nullif(referenced_table_schema, database()), referenced_table_name, referenced_column_name,
				ordinal_position
			from information_schema.key_column_usage
			where referenced_table_name is not null and table_schema = """;

	static final String FOREIGN_KEYS = """
			select nullif(constraint_schema, database()), table_name, constraint_name, update_rule, delete_rule
			from information_schema.referential_constraints where constraint_schema = """;

	static final String INDEX_COLUMNS = """
			select nullif(table_schema, database()), table_name, index_name, column_name, non_unique, collation, sub_part,
				seq_in_index
			from information_schema.statistics where table_schema = """;

	private MariaDbCatalogue() {
	}

	/**
	 * The query for the current database and a number of others, ordered by its last
	 * column.
	 */
	static String ordered(String query, int others, int lastColumn) {
		return all(query, others) + " order by " + lastColumn;
	}

	/**
	 * The query for the current database and a number of others.
	 */
	static String all(String query, int others) {
		return Stream.concat(Stream.of(query + "database()"), Collections.nCopies(others, query + "?").stream())
			.collect(Collectors.joining("\nunion all\n"));
	}

	/**
	 * Start and step of sequences, which only the sequences themselves tell; in their
	 * order.
	 */
	static String sequences(List<String> names) {
		return names.stream()
			.map((name) -> "select start_value, increment from " + name)
			.collect(Collectors.joining("\nunion all\n"));
	}

}
