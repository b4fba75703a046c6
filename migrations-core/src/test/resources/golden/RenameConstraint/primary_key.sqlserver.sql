EXEC sp_rename N'pk_users', N'pk_people', N'OBJECT';
