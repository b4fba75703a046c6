-- binds: [1, Ada, 2, null]
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'shop.users') AND name IN (N'id', N'Name'))
    SET IDENTITY_INSERT shop.users ON;
INSERT INTO shop.users (id, [Name]) VALUES
    (?, ?),
    (?, ?);
IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'shop.users') AND name IN (N'id', N'Name'))
    SET IDENTITY_INSERT shop.users OFF;
