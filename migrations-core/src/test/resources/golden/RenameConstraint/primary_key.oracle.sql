ALTER TABLE users RENAME CONSTRAINT pk_users TO pk_people;
