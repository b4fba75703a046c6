EXEC sp_rename N'users.ix_users_email', N'Ix Mail', N'INDEX';
