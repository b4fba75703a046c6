ALTER TABLE users
    ADD COLUMN nick varchar(20),
    DROP COLUMN age,
    MODIFY COLUMN email varchar(255) NOT NULL,
    ADD CONSTRAINT uq_users_nick UNIQUE (nick),
    ADD INDEX ix_users_email (email);
