ALTER TABLE users ADD COLUMN nick varchar(20);
-- Composed from the table as it is then:
-- ALTER TABLE users DROP COLUMN age
-- Composed from the table as it is then:
-- ALTER TABLE users ALTER COLUMN email SET NOT NULL
-- Composed from the table as it is then:
-- ALTER TABLE users ADD CONSTRAINT uq_users_nick UNIQUE (nick)
CREATE INDEX ix_users_email ON users (email);
