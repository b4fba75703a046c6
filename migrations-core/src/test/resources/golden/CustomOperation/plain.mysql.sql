CREATE INDEX ix_users_audit ON users (audited_at);
