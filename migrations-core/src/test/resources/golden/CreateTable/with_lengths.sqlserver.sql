CREATE TABLE accounts (
    id bigint IDENTITY(100, 1) NOT NULL,
    email nvarchar(255) NOT NULL,
    name nvarchar(80) DEFAULT N'it''s \ ä',
    active bit DEFAULT 1 NOT NULL,
    price numeric(10, 2) DEFAULT 1 + 1,
    photo varbinary(2000),
    created_at datetimeoffset(6) DEFAULT current_timestamp(6) NOT NULL,
    initial AS (left(name, 1)) PERSISTED NOT NULL,
    CONSTRAINT pk_accounts PRIMARY KEY (id),
    CONSTRAINT uq_accounts_email UNIQUE (email),
    CONSTRAINT ck_accounts_price CHECK (price >= 0)
);
DECLARE @schema sysname = OBJECT_SCHEMA_NAME(OBJECT_ID(N'accounts'));
EXEC sp_addextendedproperty N'MS_Description', N'who''s \ who', N'SCHEMA', @schema, N'TABLE', N'accounts';
DECLARE @schema sysname = OBJECT_SCHEMA_NAME(OBJECT_ID(N'accounts'));
EXEC sp_addextendedproperty N'MS_Description', N'unique', N'SCHEMA', @schema, N'TABLE', N'accounts', N'COLUMN', N'email';
