ALTER TABLE users RENAME INDEX ix_users_email TO `Ix Mail`;
