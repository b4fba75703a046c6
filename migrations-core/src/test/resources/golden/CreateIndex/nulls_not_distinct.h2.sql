CREATE UNIQUE NULLS NOT DISTINCT INDEX ix_users_email ON users (email);
