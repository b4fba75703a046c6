CREATE TABLE events (
    day date NOT NULL
) TABLESPACE archive;
