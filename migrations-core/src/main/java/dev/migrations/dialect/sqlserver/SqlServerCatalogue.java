package dev.migrations.dialect.sqlserver;

import java.util.Collections;

/**
 * The queries of SQL Server's catalogue ("System catalog views" in its manual), whatever
 * the number of tables. Objects that the server shipped are left out, as are the tables
 * of others that hold no rows of users: history of temporal tables, ledgers, graphs.
 */
final class SqlServerCatalogue {

	private static final String SCHEMAS = "{schemas}";

	private static final String SCHEMA = "NULLIF(s.name, SCHEMA_NAME())";

	// a partition scheme is no option that a table could be created with again
	static final String TABLES = """
			SELECT t.object_id, %s, t.name, CONVERT(nvarchar(4000), p.value), NULLIF(n.data_compression_desc, N'NONE'), f.name
			FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id
			LEFT JOIN sys.indexes x ON x.object_id = t.object_id AND x.index_id IN (0, 1)
			LEFT JOIN sys.partitions n ON n.object_id = x.object_id AND n.index_id = x.index_id AND n.partition_number = 1
			LEFT JOIN sys.filegroups f ON f.data_space_id = x.data_space_id AND f.is_default = 0
			LEFT JOIN sys.extended_properties p ON p.class = 1 AND p.major_id = t.object_id AND p.minor_id = 0
				AND p.name = N'MS_Description'
			WHERE t.is_ms_shipped = 0 AND t.temporal_type <> 1 AND s.name IN ({schemas})"""
		.formatted(SCHEMA);

	static final String COLUMNS = """
			SELECT c.object_id, c.name, y.is_assembly_type, y.name, NULLIF(z.name, N'sys'), y.is_user_defined,
				c.max_length, c.precision, c.scale, c.is_nullable, d.definition, i.seed_value, i.increment_value,
				g.definition, g.is_persisted, CONVERT(nvarchar(4000), p.value),
				NULLIF(c.collation_name, CONVERT(sysname, DATABASEPROPERTYEX(DB_NAME(), 'Collation')))
			FROM sys.columns c JOIN sys.tables t ON t.object_id = c.object_id
			JOIN sys.schemas s ON s.schema_id = t.schema_id
			JOIN sys.types y ON y.user_type_id = c.user_type_id JOIN sys.schemas z ON z.schema_id = y.schema_id
			LEFT JOIN sys.default_constraints d ON d.object_id = c.default_object_id
			LEFT JOIN sys.identity_columns i ON i.object_id = c.object_id AND i.column_id = c.column_id
			LEFT JOIN sys.computed_columns g ON g.object_id = c.object_id AND g.column_id = c.column_id
			LEFT JOIN sys.extended_properties p ON p.class = 1 AND p.major_id = c.object_id AND p.minor_id = c.column_id
				AND p.name = N'MS_Description'
			WHERE t.is_ms_shipped = 0 AND s.name IN ({schemas}) ORDER BY c.object_id, c.column_id""";

	// keys and indexes at once: each key has an index
	static final String INDEX_COLUMNS = """
			SELECT x.object_id, x.name, x.is_primary_key, x.is_unique_constraint, x.is_unique, x.filter_definition,
				c.name, k.is_descending_key, k.is_included_column, x.type, NULLIF(x.fill_factor, 0),
				NULLIF(n.data_compression_desc, N'NONE'), f.name
			FROM sys.indexes x JOIN sys.tables t ON t.object_id = x.object_id
			JOIN sys.schemas s ON s.schema_id = t.schema_id
			JOIN sys.index_columns k ON k.object_id = x.object_id AND k.index_id = x.index_id
			JOIN sys.columns c ON c.object_id = k.object_id AND c.column_id = k.column_id
			LEFT JOIN sys.partitions n ON n.object_id = x.object_id AND n.index_id = x.index_id AND n.partition_number = 1
			LEFT JOIN sys.filegroups f ON f.data_space_id = x.data_space_id AND f.is_default = 0
			WHERE x.type IN (1, 2) AND x.is_hypothetical = 0 AND t.is_ms_shipped = 0 AND s.name IN ({schemas})
			ORDER BY x.object_id, x.index_id, k.is_included_column, k.key_ordinal, k.index_column_id""";

	static final String FOREIGN_KEYS = """
			SELECT f.parent_object_id, f.object_id, f.name, NULLIF(q.name, SCHEMA_NAME()), r.name,
				f.update_referential_action_desc, f.delete_referential_action_desc, c.name, d.name, f.is_not_trusted
			FROM sys.foreign_keys f JOIN sys.schemas s ON s.schema_id = f.schema_id
			JOIN sys.tables r ON r.object_id = f.referenced_object_id JOIN sys.schemas q ON q.schema_id = r.schema_id
			JOIN sys.foreign_key_columns k ON k.constraint_object_id = f.object_id
			JOIN sys.columns c ON c.object_id = k.parent_object_id AND c.column_id = k.parent_column_id
			JOIN sys.columns d ON d.object_id = k.referenced_object_id AND d.column_id = k.referenced_column_id
			WHERE f.is_ms_shipped = 0 AND s.name IN ({schemas}) ORDER BY f.object_id, k.constraint_column_id""";

	static final String CHECKS = """
			SELECT k.parent_object_id, k.name, k.definition, k.is_not_trusted
			FROM sys.check_constraints k JOIN sys.schemas s ON s.schema_id = k.schema_id
			WHERE k.is_ms_shipped = 0 AND s.name IN ({schemas})""";

	// what no bigint holds is a limit of the type decimal
	static final String SEQUENCES = """
			SELECT NULLIF(s.name, SCHEMA_NAME()), q.name, TRY_CONVERT(bigint, q.start_value), TRY_CONVERT(bigint, q.increment),
				TRY_CONVERT(bigint, q.minimum_value), TRY_CONVERT(bigint, q.maximum_value), q.is_cycling, q.is_cached,
				q.cache_size, TYPE_NAME(q.system_type_id)
			FROM sys.sequences q JOIN sys.schemas s ON s.schema_id = q.schema_id
			WHERE q.is_ms_shipped = 0 AND s.name IN ({schemas})""";

	// what is encrypted has no definition
	static final String MODULES = """
			SELECT NULLIF(s.name, SCHEMA_NAME()), o.name, o.type, r.name, m.definition
			FROM sys.objects o JOIN sys.schemas s ON s.schema_id = o.schema_id
			JOIN sys.sql_modules m ON m.object_id = o.object_id
			LEFT JOIN sys.tables r ON r.object_id = o.parent_object_id
			WHERE o.type IN ('V', 'P', 'FN', 'IF', 'TF', 'TR') AND (o.type <> 'TR' OR r.object_id IS NOT NULL)
				AND m.definition IS NOT NULL AND o.is_ms_shipped = 0 AND s.name IN ({schemas})""";

	private SqlServerCatalogue() {
	}

	/**
	 * The query for the default schema of the user and a number of others.
	 */
	static String of(String query, int others) {
		return query.replace(SCHEMAS, "SCHEMA_NAME()" + String.join("", Collections.nCopies(others, ", ?")));
	}

}
