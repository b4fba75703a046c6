CREATE TABLE IF NOT EXISTS users (
    id integer
);
