ALTER TABLE shop.users RENAME TO "User";
