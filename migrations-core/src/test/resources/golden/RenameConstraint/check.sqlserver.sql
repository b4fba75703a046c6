EXEC sp_rename N'ck_users_age', N'Ck Age', N'OBJECT';
