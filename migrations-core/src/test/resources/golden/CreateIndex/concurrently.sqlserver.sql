IF INDEXPROPERTY(OBJECT_ID(N'users'), N'ix_users_email', 'IndexID') IS NULL
CREATE INDEX ix_users_email ON users (email);
