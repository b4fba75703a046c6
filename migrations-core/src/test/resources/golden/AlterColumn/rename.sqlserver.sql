EXEC sp_rename N'users.age', N'Age', N'COLUMN';
