CREATE TABLE types (
    c_array varchar(20) array
);
