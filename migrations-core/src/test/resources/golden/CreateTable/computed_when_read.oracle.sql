CREATE TABLE boxes (
    a number(10,0) NOT NULL,
    double_a number(10,0) GENERATED ALWAYS AS (a * 2) VIRTUAL
);
