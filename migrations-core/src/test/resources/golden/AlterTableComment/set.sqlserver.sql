DECLARE @schema sysname = OBJECT_SCHEMA_NAME(OBJECT_ID(N'users'));
EXEC sp_addextendedproperty N'MS_Description', N'who''s who \ what', N'SCHEMA', @schema, N'TABLE', N'users';
