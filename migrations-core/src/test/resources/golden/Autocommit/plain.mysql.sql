-- outside of any transaction
CREATE INDEX ix_users_email ON users (email);
-- outside of any transaction
-- Java code: copy prices
