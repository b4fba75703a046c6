EXEC sp_rename N'users_seq', N'People Seq', N'OBJECT';
