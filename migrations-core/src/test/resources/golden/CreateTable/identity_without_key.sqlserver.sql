CREATE TABLE numbered (
    id bigint IDENTITY(1, 1),
    n int
);
