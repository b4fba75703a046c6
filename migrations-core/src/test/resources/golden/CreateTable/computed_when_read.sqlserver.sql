CREATE TABLE boxes (
    a int NOT NULL,
    double_a AS (a * 2)
);
