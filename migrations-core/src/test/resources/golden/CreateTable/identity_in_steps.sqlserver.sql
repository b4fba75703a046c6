CREATE TABLE numbered (
    id bigint IDENTITY(1, 10),
    PRIMARY KEY (id)
);
