CREATE TABLE events (
    day date NOT NULL
) ENGINE InnoDB;
