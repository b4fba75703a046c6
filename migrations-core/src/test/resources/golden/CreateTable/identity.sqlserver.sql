CREATE TABLE numbered (
    id bigint IDENTITY(100, 10)
);
