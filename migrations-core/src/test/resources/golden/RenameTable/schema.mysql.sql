ALTER TABLE shop.users RENAME TO shop.`User`;
