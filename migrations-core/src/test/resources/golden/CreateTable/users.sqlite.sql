CREATE TABLE users /* who's who */ (
    id integer NOT NULL,
    email varchar(255) NOT NULL /* unique */,
    age int DEFAULT 0 NOT NULL,
    name varchar DEFAULT 'it''s',
    active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT current_timestamp NOT NULL,
    initial char(1) GENERATED ALWAYS AS (left(name, 1)) STORED,
    CONSTRAINT pk_users PRIMARY KEY (id AUTOINCREMENT),
    CONSTRAINT uq_users_email UNIQUE (email),
    CONSTRAINT ck_users_age CHECK (age >= 0)
);
