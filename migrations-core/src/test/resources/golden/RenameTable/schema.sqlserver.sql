EXEC sp_rename N'shop.users', N'User', N'OBJECT';
