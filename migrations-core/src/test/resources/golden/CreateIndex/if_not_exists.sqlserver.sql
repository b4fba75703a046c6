IF INDEXPROPERTY(OBJECT_ID(N'users'), N'ix_users_age', 'IndexID') IS NULL
CREATE INDEX ix_users_age ON users (age);
