-- outside of any transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_users_email ON users (email);
