package dev.migrations.dialect.oracle;

import java.util.Collections;

/**
 * The queries of Oracle's catalogue ("Database Reference", static data dictionary views),
 * whatever the number of tables. What the database made for itself is left out: tables of
 * the recycle bin, of materialized views, of nested tables and of indexes. Columns of the
 * type LONG come last, because a driver must read them last.
 */
final class OracleCatalogue {

	private static final String OWNERS = "{owners}";

	private static final String CURRENT = "SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')";

	/** Where the user's objects lie unless they are told otherwise. */
	private static final String TABLESPACE = "NULLIF(%s.tablespace_name, (SELECT u.default_tablespace FROM user_users u))";

	static final String TABLES = """
			SELECT t.owner, t.table_name, NULLIF(t.owner, {current}), c.comments, %s, t.compress_for
			FROM all_tables t LEFT JOIN all_tab_comments c ON c.owner = t.owner AND c.table_name = t.table_name
				AND c.table_type = 'TABLE'
			WHERE t.owner IN ({owners}) AND t.dropped = 'NO' AND t.nested = 'NO' AND t.secondary = 'N'
				AND (t.iot_type IS NULL OR t.iot_type = 'IOT')
				AND NOT EXISTS (SELECT 1 FROM all_mviews m WHERE m.owner = t.owner AND m.container_name = t.table_name)"""
		.formatted(TABLESPACE.formatted("t"));

	private static final String COLUMNS = """
			SELECT c.owner, c.table_name, c.column_name, c.data_type, NULLIF(c.data_type_owner, {current}), c.data_length, c.char_length,
				c.char_used, c.data_precision, c.data_scale, c.nullable, c.virtual_column, i.generation_type,
				i.identity_options, r.comments, {collation}, c.data_default
			FROM all_tab_cols c
			LEFT JOIN all_tab_identity_cols i ON i.owner = c.owner AND i.table_name = c.table_name
				AND i.column_name = c.column_name
			LEFT JOIN all_col_comments r ON r.owner = c.owner AND r.table_name = c.table_name
				AND r.column_name = c.column_name
			WHERE c.owner IN ({owners}) AND c.hidden_column = 'NO' ORDER BY c.owner, c.table_name, c.column_id""";

	// a NOT NULL is a check of its own, which the column tells already
	static final String CONSTRAINTS = """
			SELECT k.owner, k.table_name, k.constraint_name, k.constraint_type, k.search_condition_vc, k.delete_rule,
				c.column_name, NULLIF(r.owner, {current}), r.table_name, r.column_name, k.deferrable, k.deferred, k.validated
			FROM all_constraints k
			LEFT JOIN all_cons_columns c ON c.owner = k.owner AND c.constraint_name = k.constraint_name
				AND k.constraint_type <> 'C'
			LEFT JOIN all_cons_columns r ON r.owner = k.r_owner AND r.constraint_name = k.r_constraint_name
				AND r.position = c.position
			WHERE k.owner IN ({owners}) AND k.constraint_type IN ('P', 'U', 'R', 'C')
				AND (k.constraint_type <> 'C' OR NOT REGEXP_LIKE(k.search_condition_vc, '^"[^"]+" IS NOT NULL$'))
			ORDER BY k.owner, k.constraint_name, c.position""";

	// without those that a constraint uses: it brings them along
	static final String INDEX_COLUMNS = """
			SELECT i.table_owner, i.table_name, i.owner, i.index_name, i.uniqueness, c.column_name, c.descend,
				i.index_type, %s, e.column_expression
			FROM all_indexes i JOIN all_ind_columns c ON c.index_owner = i.owner AND c.index_name = i.index_name
			LEFT JOIN all_ind_expressions e ON e.index_owner = i.owner AND e.index_name = i.index_name
				AND e.column_position = c.column_position
			WHERE i.table_owner IN ({owners}) AND i.index_type IN ('NORMAL', 'FUNCTION-BASED NORMAL',
					'BITMAP', 'FUNCTION-BASED BITMAP')
				AND NOT EXISTS (SELECT 1 FROM all_constraints k WHERE k.index_name = i.index_name
					AND COALESCE(k.index_owner, k.owner) = i.owner AND k.constraint_type IN ('P', 'U'))
			ORDER BY i.owner, i.index_name, c.column_position""".formatted(TABLESPACE.formatted("i"));

	// those of identity columns are named by the database
	static final String SEQUENCES = """
			SELECT NULLIF(s.sequence_owner, {current}), s.sequence_name, s.increment_by, s.min_value,
				s.max_value, s.cache_size, s.cycle_flag
			FROM all_sequences s WHERE s.sequence_owner IN ({owners}) AND s.sequence_name NOT LIKE 'ISEQ$$\\_%' ESCAPE '\\'""";

	static final String VIEWS = """
			SELECT NULLIF(v.owner, {current}), v.view_name, v.text FROM all_views v WHERE v.owner IN ({owners})""";

	static final String MATERIALIZED_VIEWS = """
			SELECT NULLIF(m.owner, {current}), m.mview_name, m.query FROM all_mviews m WHERE m.owner IN ({owners})""";

	// line by line, and without the word CREATE; what lies in the recycle bin has a name
	// of its own
	static final String SOURCES = """
			SELECT NULLIF(s.owner, {current}), s.name, s.type, NULLIF(t.table_owner, {current}), t.table_name, s.text
			FROM all_source s LEFT JOIN all_triggers t ON t.owner = s.owner AND t.trigger_name = s.name AND s.type = 'TRIGGER'
			WHERE s.owner IN ({owners}) AND s.name NOT LIKE 'BIN$%'
				AND (s.type IN ('FUNCTION', 'PROCEDURE') OR s.type = 'TRIGGER' AND TRIM(t.base_object_type) = 'TABLE')
			ORDER BY s.owner, s.type, s.name, s.line""";

	private OracleCatalogue() {
	}

	/**
	 * The query of columns, which have collations since release 12.2.
	 */
	static String columns(OracleVersion version) {
		return COLUMNS.replace("{collation}",
				version.hasCollations() ? "NULLIF(c.collation, 'USING_NLS_COMP')" : "NULL");
	}

	/**
	 * The query for the current schema and a number of others.
	 */
	static String of(String query, int others) {
		return query.replace("{current}", CURRENT)
			.replace(OWNERS, CURRENT + String.join("", Collections.nCopies(others, ", ?")));
	}

}
