ALTER TABLE users ADD COLUMN nick varchar(20);
ALTER TABLE users DROP COLUMN age;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
ALTER TABLE users ADD CONSTRAINT uq_users_nick UNIQUE (nick);
CREATE INDEX ix_users_email ON users (email);
