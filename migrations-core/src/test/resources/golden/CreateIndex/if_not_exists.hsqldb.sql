CREATE INDEX IF NOT EXISTS ix_users_age ON users (age);
