CREATE TABLE events (
    day date NOT NULL
) PARTITION BY RANGE (day) WITH (fillfactor=70);
