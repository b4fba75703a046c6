-- migrations upgrade heads --sql
-- For sqlserver, at base.
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

IF OBJECT_ID(N'migrations_version', N'U') IS NULL
CREATE TABLE migrations_version (
    version_num nvarchar(32) NOT NULL,
    CONSTRAINT migrations_version_pkc PRIMARY KEY (version_num)
);
GO

IF OBJECT_ID(N'migrations_history', N'U') IS NULL
CREATE TABLE migrations_history (
    id bigint IDENTITY(1, 1) NOT NULL,
    revision nvarchar(32) NOT NULL,
    direction nvarchar(16) NOT NULL,
    state nvarchar(16) NOT NULL,
    started_at datetimeoffset(6) NOT NULL,
    finished_at datetimeoffset(6),
    duration_ms bigint,
    applied_by nvarchar(255),
    checksum nvarchar(64),
    statements int NOT NULL,
    statements_done int NOT NULL,
    downgrade nvarchar(max),
    CONSTRAINT migrations_history_pkc PRIMARY KEY (id)
);
GO

IF (SELECT COUNT(*) FROM migrations_version) > 0
BEGIN
    DECLARE @message nvarchar(2048) = CONCAT(N'This step starts at base, and the database is at ',
        (SELECT COALESCE(STRING_AGG(version_num, ', ') WITHIN GROUP (ORDER BY version_num), 'base') FROM migrations_version),
        N'. Nothing of it was run.');
    THROW 50000, @message, 1;
END;
GO

-- Running upgrade  -> aaaa1, customers

CREATE TABLE customers (
    id bigint IDENTITY(1, 1) NOT NULL,
    name nvarchar(200) NOT NULL,
    active bit,
    born date,
    seen datetimeoffset(6),
    CONSTRAINT pk_customers PRIMARY KEY (id),
    CONSTRAINT uq_customers_name UNIQUE (name)
);
GO

INSERT INTO customers (name, active, born, seen) VALUES (N'O''Hara \ "x" ? :y', 1, CAST('1999-12-31' AS date), CAST('2026-11-20T11:13:43.123456+02:00' AS datetimeoffset));
GO

INSERT INTO customers (name, active, born) VALUES ('what?', 0, NULL);
GO

INSERT INTO migrations_version (version_num) VALUES ('aaaa1');
GO

INSERT INTO migrations_history (revision, direction, state, started_at, finished_at, duration_ms, applied_by, checksum, statements, statements_done, downgrade) VALUES (N'aaaa1', N'upgrade', N'done', SYSDATETIMEOFFSET(), SYSDATETIMEOFFSET(), 0, N'script', N'22ba3879fb3dc1fb', 3, 3, N'DROP TABLE customers');
GO

COMMIT;
GO

BEGIN TRANSACTION;
GO

IF (SELECT COUNT(*) FROM migrations_version WHERE version_num IN ('aaaa1')) < 1
BEGIN
    DECLARE @message nvarchar(2048) = CONCAT(N'This step starts at aaaa1, and the database is at ',
        (SELECT COALESCE(STRING_AGG(version_num, ', ') WITHIN GROUP (ORDER BY version_num), 'base') FROM migrations_version),
        N'. Nothing of it was run.');
    THROW 50000, @message, 1;
END;
GO

-- Running upgrade aaaa1 -> bbbb2, orders
-- of customers

CREATE TABLE orders (
    id bigint NOT NULL,
    customer_id bigint NOT NULL,
    CONSTRAINT pk_orders PRIMARY KEY (id),
    CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id)
);
GO

COMMIT;
GO

CREATE INDEX ix_orders_customer_id ON orders (customer_id);
GO

BEGIN TRANSACTION;
GO

INSERT INTO orders (id, customer_id) SELECT id, id FROM customers -- each has one
;
GO

UPDATE migrations_version SET version_num = 'bbbb2' WHERE version_num = 'aaaa1';
GO

INSERT INTO migrations_history (revision, direction, state, started_at, finished_at, duration_ms, applied_by, checksum, statements, statements_done, downgrade) VALUES (N'bbbb2', N'upgrade', N'done', SYSDATETIMEOFFSET(), SYSDATETIMEOFFSET(), 0, N'script', N'd2cfbe957658ac2f', 3, 3, N'DROP TABLE orders');
GO

COMMIT;
GO

DECLARE @resource nvarchar(32) = N'migrations ' + LEFT(CONVERT(nvarchar(64), HASHBYTES('SHA2_256', CONCAT(QUOTENAME(COALESCE(OBJECT_SCHEMA_NAME(OBJECT_ID(QUOTENAME(N'migrations_version'))), SCHEMA_NAME(), N'dbo')), N'.', QUOTENAME(N'migrations_version'))), 2), 20);
EXEC sp_releaseapplock @Resource = @resource, @LockOwner = N'Session';
GO

