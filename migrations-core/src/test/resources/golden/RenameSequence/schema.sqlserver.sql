EXEC sp_rename N'shop.users_seq', N'people_seq', N'OBJECT';
