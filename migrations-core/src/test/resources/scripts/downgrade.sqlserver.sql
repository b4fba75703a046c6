-- migrations downgrade bbbb2:aaaa1 --sql
-- For sqlserver, at bbbb2.
-- Run it with: sqlcmd -b -f 65001 -d DATABASE -i FILE

SET XACT_ABORT ON; SET QUOTED_IDENTIFIER ON;
GO

DECLARE @resource nvarchar(32) = N'migrations ' + LEFT(CONVERT(nvarchar(64), HASHBYTES('SHA2_256', CONCAT(QUOTENAME(COALESCE(OBJECT_SCHEMA_NAME(OBJECT_ID(QUOTENAME(N'migrations_version'))), SCHEMA_NAME(), N'dbo')), N'.', QUOTENAME(N'migrations_version'))), 2), 20);
DECLARE @result int;
EXEC @result = sp_getapplock @Resource = @resource, @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = 0;
IF @result < 0
    THROW 50000, N'Another migration of this database is running. Nothing was run.', 1;
GO

BEGIN TRANSACTION;
GO

IF (SELECT COUNT(*) FROM migrations_version WHERE version_num IN ('bbbb2')) < 1
BEGIN
    DECLARE @message nvarchar(2048) = CONCAT(N'This step starts at bbbb2, and the database is at ',
        (SELECT COALESCE(STRING_AGG(version_num, ', ') WITHIN GROUP (ORDER BY version_num), 'base') FROM migrations_version),
        N'. Nothing of it was run.');
    THROW 50000, @message, 1;
END;
GO

-- Running downgrade bbbb2 -> aaaa1, orders
-- of customers

DROP TABLE orders;
GO

UPDATE migrations_version SET version_num = 'aaaa1' WHERE version_num = 'bbbb2';
GO

INSERT INTO migrations_history (revision, direction, state, started_at, finished_at, duration_ms, applied_by, checksum, statements, statements_done, downgrade) VALUES (N'bbbb2', N'downgrade', N'done', SYSDATETIMEOFFSET(), SYSDATETIMEOFFSET(), 0, N'script', N'57348256778e35d2', 1, 1, NULL);
GO

COMMIT;
GO

DECLARE @resource nvarchar(32) = N'migrations ' + LEFT(CONVERT(nvarchar(64), HASHBYTES('SHA2_256', CONCAT(QUOTENAME(COALESCE(OBJECT_SCHEMA_NAME(OBJECT_ID(QUOTENAME(N'migrations_version'))), SCHEMA_NAME(), N'dbo')), N'.', QUOTENAME(N'migrations_version'))), 2), 20);
EXEC sp_releaseapplock @Resource = @resource, @LockOwner = N'Session';
GO

