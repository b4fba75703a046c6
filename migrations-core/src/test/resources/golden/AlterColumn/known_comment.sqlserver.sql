DECLARE @schema sysname = OBJECT_SCHEMA_NAME(OBJECT_ID(N'users'));
EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'users', N'COLUMN', N'age';
