package dev.migrations.dialect.sqlserver;

import dev.migrations.schema.QualifiedName;

/**
 * Drops constraints whose names only the server knows: it has made them up.
 */
final class SqlServerConstraints {

	private static final String DEFAULTS = """
			SELECT d.name FROM sys.default_constraints d WHERE d.parent_object_id = OBJECT_ID(@table)
			    AND COL_NAME(d.parent_object_id, d.parent_column_id) = @column""";

	// checks are schema-bound, so that the columns they name are known
	private static final String CHECKS = """
			SELECT c.name FROM sys.check_constraints c
			    JOIN sys.sql_expression_dependencies e ON e.referencing_id = c.object_id AND e.referenced_id = c.parent_object_id
			    WHERE c.parent_object_id = OBJECT_ID(@table) AND COL_NAME(e.referenced_id, e.referenced_minor_id) = @column""";

	private static final String FOREIGN_KEYS = """
			SELECT OBJECT_NAME(f.constraint_object_id) FROM sys.foreign_key_columns f
			    WHERE f.parent_object_id = OBJECT_ID(@table) AND COL_NAME(f.parent_object_id, f.parent_column_id) = @column""";

	private SqlServerConstraints() {
	}

	/**
	 * Drops the default, and the checks and foreign keys that name the column.
	 */
	static String drop(SqlServerSqlGenerator sql, QualifiedName table, String column) {
		return drop(sql, table, column, String.join("\nUNION\n", DEFAULTS, CHECKS, FOREIGN_KEYS));
	}

	/**
	 * Drops the default of the column, if it has one.
	 */
	static String dropDefault(SqlServerSqlGenerator sql, QualifiedName table, String column) {
		return drop(sql, table, column, DEFAULTS);
	}

	private static String drop(SqlServerSqlGenerator sql, QualifiedName table, String column, String constraints) {
		String alter = sql.text(sql.alter(table) + "DROP CONSTRAINT ");
		return """
				DECLARE @table nvarchar(517) = %s, @column sysname = %s, @sql nvarchar(max);
				SELECT @sql = STRING_AGG(CONVERT(nvarchar(max), %s + QUOTENAME(k.name)), N'; ') FROM (
				%s
				) k;
				EXEC (@sql)""".formatted(sql.nameLiteral(table), sql.text(sql.exact(column)), alter, constraints);
	}

}
