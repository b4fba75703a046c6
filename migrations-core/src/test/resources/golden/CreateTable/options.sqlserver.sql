CREATE TABLE events (
    day date NOT NULL
);
