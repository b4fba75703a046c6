ALTER TABLE users ADD nick nvarchar(20);
DECLARE @schema sysname = OBJECT_SCHEMA_NAME(OBJECT_ID(N'users'));
EXEC sp_addextendedproperty N'MS_Description', N'short', N'SCHEMA', @schema, N'TABLE', N'users', N'COLUMN', N'nick';
