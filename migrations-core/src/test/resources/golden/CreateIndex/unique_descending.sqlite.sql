CREATE UNIQUE INDEX shop.ix_users_age ON users (age DESC, "Name" DESC);
