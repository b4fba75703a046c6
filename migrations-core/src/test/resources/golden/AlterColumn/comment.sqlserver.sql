DECLARE @schema sysname = OBJECT_SCHEMA_NAME(OBJECT_ID(N'users'));
EXEC sp_addextendedproperty N'MS_Description', N'in years', N'SCHEMA', @schema, N'TABLE', N'users', N'COLUMN', N'age';
