CREATE TABLE boxes (
    a integer NOT NULL,
    double_a integer GENERATED ALWAYS AS (a * 2) VIRTUAL
);
