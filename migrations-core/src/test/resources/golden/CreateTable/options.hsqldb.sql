CREATE TABLE events (
    "DAY" date NOT NULL
);
