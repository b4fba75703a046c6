package dev.migrations.dialect.mysql;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The queries of the catalogue ("INFORMATION_SCHEMA Tables" in the manuals), one for each
 * view, whatever the number of tables. The server finds the files of a database only by
 * {@code table_schema = ...}: a list of databases, or a join, makes it open all of them.
 * So each query is said once for the current database and once for each other.
 */
final class MySqlCatalogue {

	/** Collations of databases, collations that are the first of their kind, engine. */
	static final String DEFAULTS = """
			select 'collation', collation_name from information_schema.collations where is_default = 'Yes'
			union all select 'engine', @@default_storage_engine""";

	static final String DATABASES = """
			select nullif(schema_name, database()), default_collation_name
			from information_schema.schemata where schema_name = """;

	static final String TABLES = """
			select nullif(table_schema, database()), table_name, table_type, table_comment, engine, table_collation,
				create_options
			from information_schema.tables
			where table_type in ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE') and table_schema = """;

	static final String COLUMNS = """
			select nullif(table_schema, database()), table_name, column_name, column_type, is_nullable, column_default,
				extra, generation_expression, column_comment, collation_name, ordinal_position
			from information_schema.columns where table_schema = """;

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
				index_type, index_comment, %s, seq_in_index
			from information_schema.statistics where table_schema = """;

	static final String VIEWS = """
			select nullif(table_schema, database()), table_name, view_definition, check_option
			from information_schema.views where table_schema = """;

	static final String ROUTINES = """
			select nullif(routine_schema, database()), routine_name, routine_type, routine_definition, is_deterministic,
				sql_data_access, security_type, routine_comment
			from information_schema.routines
			where routine_type in ('FUNCTION', 'PROCEDURE') and routine_schema = """;

	static final String PARAMETERS = """
			select nullif(specific_schema, database()), specific_name, routine_type, parameter_mode, parameter_name,
				dtd_identifier, character_set_name, collation_name, ordinal_position
			from information_schema.parameters where specific_schema = """;

	static final String TRIGGERS = """
			select nullif(trigger_schema, database()), trigger_name, event_object_table, action_timing,
				event_manipulation, action_statement
			from information_schema.triggers where trigger_schema = """;

	private MySqlCatalogue() {
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

}
