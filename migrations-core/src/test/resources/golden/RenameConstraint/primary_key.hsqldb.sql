ALTER CONSTRAINT pk_users RENAME TO pk_people;
