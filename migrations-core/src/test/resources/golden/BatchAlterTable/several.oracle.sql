ALTER TABLE users ADD nick varchar2(20 char);
ALTER TABLE users DROP COLUMN age;
ALTER TABLE users MODIFY (email NOT NULL);
ALTER TABLE users ADD CONSTRAINT uq_users_nick UNIQUE (nick);
CREATE INDEX ix_users_email ON users (email);
