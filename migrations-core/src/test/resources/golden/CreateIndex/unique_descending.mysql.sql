CREATE UNIQUE INDEX ix_users_age ON shop.users (age DESC, `Name` DESC);
