-- binds: [1, Ada]
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'users') AND name IN (N'id', N'name'))
    SET IDENTITY_INSERT users ON;
INSERT INTO users (id, name) VALUES (?, ?);
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'users') AND name IN (N'id', N'name'))
    SET IDENTITY_INSERT users OFF;
