CREATE UNIQUE INDEX shop.ix_users_age ON shop.users (age DESC, "Name" DESC);
