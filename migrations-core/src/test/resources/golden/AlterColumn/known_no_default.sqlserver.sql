DECLARE @table nvarchar(517) = N'users', @column sysname = N'age', @sql nvarchar(max);
SELECT @sql = STRING_AGG(CONVERT(nvarchar(max), k.statement), N'; ') WITHIN GROUP (ORDER BY k.place) FROM (
SELECT 1 AS place, N'ALTER TABLE users DROP CONSTRAINT ' + QUOTENAME(d.name) AS statement FROM sys.default_constraints d
    WHERE d.parent_object_id = OBJECT_ID(@table) AND COL_NAME(d.parent_object_id, d.parent_column_id) = @column
) k;
EXEC (@sql);
