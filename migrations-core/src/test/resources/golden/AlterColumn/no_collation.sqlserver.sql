ALTER TABLE users ALTER COLUMN name nvarchar(20) NULL;
