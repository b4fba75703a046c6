DECLARE @table nvarchar(517) = N'users', @column sysname = N'age', @sql nvarchar(max);
SELECT @sql = STRING_AGG(CONVERT(nvarchar(max), k.statement), N'; ') WITHIN GROUP (ORDER BY k.place) FROM (
SELECT 1 AS place, N'ALTER TABLE users DROP CONSTRAINT ' + QUOTENAME(d.name) AS statement FROM sys.default_constraints d
    WHERE d.parent_object_id = OBJECT_ID(@table) AND COL_NAME(d.parent_object_id, d.parent_column_id) = @column
UNION
SELECT 2, N'ALTER TABLE users DROP CONSTRAINT ' + QUOTENAME(c.name) FROM sys.check_constraints c
    JOIN sys.sql_expression_dependencies e ON e.referencing_id = c.object_id AND e.referenced_id = c.parent_object_id
    WHERE c.parent_object_id = OBJECT_ID(@table) AND COL_NAME(e.referenced_id, e.referenced_minor_id) = @column
UNION
SELECT 3, N'ALTER TABLE users DROP CONSTRAINT ' + QUOTENAME(OBJECT_NAME(f.constraint_object_id)) FROM sys.foreign_key_columns f
    WHERE f.parent_object_id = OBJECT_ID(@table) AND COL_NAME(f.parent_object_id, f.parent_column_id) = @column
UNION
SELECT 4, CASE WHEN x.is_unique_constraint = 1 THEN N'ALTER TABLE users DROP CONSTRAINT ' + QUOTENAME(x.name)
        ELSE N'DROP INDEX ' + QUOTENAME(x.name) + N' ON users' END FROM sys.indexes x
    JOIN sys.index_columns i ON i.object_id = x.object_id AND i.index_id = x.index_id
    WHERE x.object_id = OBJECT_ID(@table) AND x.is_primary_key = 0 AND COL_NAME(i.object_id, i.column_id) = @column
) k;
EXEC (@sql);
ALTER TABLE users DROP COLUMN age;
