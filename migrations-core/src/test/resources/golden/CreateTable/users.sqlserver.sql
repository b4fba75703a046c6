CREATE TABLE users (
    id bigint IDENTITY(1, 1) NOT NULL,
    email nvarchar(255) NOT NULL,
    age int DEFAULT 0 NOT NULL,
    name nvarchar(max) DEFAULT N'it''s',
    active bit DEFAULT 1 NOT NULL,
    created_at datetimeoffset(6) DEFAULT current_timestamp NOT NULL,
    initial AS (left(name, 1)) PERSISTED,
    CONSTRAINT pk_users PRIMARY KEY (id),
    CONSTRAINT uq_users_email UNIQUE (email),
    CONSTRAINT ck_users_age CHECK (age >= 0)
);
DECLARE @schema sysname = OBJECT_SCHEMA_NAME(OBJECT_ID(N'users'));
EXEC sp_addextendedproperty N'MS_Description', N'who''s who', N'SCHEMA', @schema, N'TABLE', N'users';
DECLARE @schema sysname = OBJECT_SCHEMA_NAME(OBJECT_ID(N'users'));
EXEC sp_addextendedproperty N'MS_Description', N'unique', N'SCHEMA', @schema, N'TABLE', N'users', N'COLUMN', N'email';
