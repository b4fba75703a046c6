DECLARE @table nvarchar(517) = N'users', @column sysname = N'age', @sql nvarchar(max);
SELECT @sql = STRING_AGG(CONVERT(nvarchar(max), N'ALTER TABLE users DROP CONSTRAINT ' + QUOTENAME(k.name)), N'; ') FROM (
SELECT d.name FROM sys.default_constraints d WHERE d.parent_object_id = OBJECT_ID(@table)
    AND COL_NAME(d.parent_object_id, d.parent_column_id) = @column
UNION
SELECT c.name FROM sys.check_constraints c
    JOIN sys.sql_expression_dependencies e ON e.referencing_id = c.object_id AND e.referenced_id = c.parent_object_id
    WHERE c.parent_object_id = OBJECT_ID(@table) AND COL_NAME(e.referenced_id, e.referenced_minor_id) = @column
UNION
SELECT OBJECT_NAME(f.constraint_object_id) FROM sys.foreign_key_columns f
    WHERE f.parent_object_id = OBJECT_ID(@table) AND COL_NAME(f.parent_object_id, f.parent_column_id) = @column
) k;
EXEC (@sql);
ALTER TABLE users DROP COLUMN age;
