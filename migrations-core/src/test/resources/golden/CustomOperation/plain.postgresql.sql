CREATE INDEX ix_users_audit ON users (audited_at);
create trigger audit after update on users execute function audit();
