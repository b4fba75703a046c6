package dev.migrations.dialect.sqlserver;

import dev.migrations.schema.QualifiedName;

/**
 * Drops what depends on a column and has a name that perhaps only the server knows: it
 * has made it up. Foreign keys go before the keys they may refer to.
 */
final class SqlServerDependents {

	private static final String DEFAULTS = """
			SELECT 1 AS place, {constraint} + QUOTENAME(d.name) AS statement FROM sys.default_constraints d
			    WHERE d.parent_object_id = OBJECT_ID(@table) AND COL_NAME(d.parent_object_id, d.parent_column_id) = @column""";

	// checks are schema-bound, so that the columns they name are known
	private static final String CHECKS = """
			SELECT 2, {constraint} + QUOTENAME(c.name) FROM sys.check_constraints c
			    JOIN sys.sql_expression_dependencies e ON e.referencing_id = c.object_id AND e.referenced_id = c.parent_object_id
			    WHERE c.parent_object_id = OBJECT_ID(@table) AND COL_NAME(e.referenced_id, e.referenced_minor_id) = @column""";

	private static final String FOREIGN_KEYS = """
			SELECT 3, {constraint} + QUOTENAME(OBJECT_NAME(f.constraint_object_id)) FROM sys.foreign_key_columns f
			    WHERE f.parent_object_id = OBJECT_ID(@table) AND COL_NAME(f.parent_object_id, f.parent_column_id) = @column""";

	private static final String INDEXES = """
			SELECT 4, CASE WHEN x.is_unique_constraint = 1 THEN {constraint} + QUOTENAME(x.name)
			        ELSE N'DROP INDEX ' + QUOTENAME(x.name) + {on} END FROM sys.indexes x
			    JOIN sys.index_columns i ON i.object_id = x.object_id AND i.index_id = x.index_id
			    WHERE x.object_id = OBJECT_ID(@table) AND x.is_primary_key = 0 AND COL_NAME(i.object_id, i.column_id) = @column""";

	private SqlServerDependents() {
	}

	/**
	 * Drops the default, and the checks, foreign keys, unique constraints and indexes
	 * that name the column.
	 */
	static String drop(SqlServerClauses sql, QualifiedName table, String column) {
		return drop(sql, table, column, String.join("\nUNION\n", DEFAULTS, CHECKS, FOREIGN_KEYS, INDEXES));
	}

	/**
	 * Drops the default of the column, if it has one.
	 */
	static String dropDefault(SqlServerClauses sql, QualifiedName table, String column) {
		return drop(sql, table, column, DEFAULTS);
	}

	private static String drop(SqlServerClauses sql, QualifiedName table, String column, String dependents) {
		String statements = dependents.replace("{constraint}", sql.text(sql.alter(table) + "DROP CONSTRAINT "))
			.replace("{on}", sql.text(" ON " + sql.identifier(table)));
		return """
				DECLARE @table nvarchar(517) = %s, @column sysname = %s, @sql nvarchar(max);
				SELECT @sql = STRING_AGG(CONVERT(nvarchar(max), k.statement), N'; ') WITHIN GROUP (ORDER BY k.place) FROM (
				%s
				) k;
				EXEC (@sql)"""
			.formatted(sql.nameLiteral(table), sql.text(sql.exact(column)), statements);
	}

}
