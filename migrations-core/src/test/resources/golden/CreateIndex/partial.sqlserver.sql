CREATE INDEX ix_users_adults ON users (age) WHERE age >= 18;
