EXEC sp_rename N'shop.fk_a', N'fk_b', N'OBJECT';
