CREATE TABLE boxes (
    a int NOT NULL,
    double_a int GENERATED ALWAYS AS (a * 2) VIRTUAL
);
