IF COL_LENGTH(N'users', N'age') IS NULL
ALTER TABLE users ADD age int;
