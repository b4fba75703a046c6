EXEC sp_rename N'shop.users.ix_users_email', N'ix_mail', N'INDEX';
