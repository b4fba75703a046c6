CREATE TABLE numbered (
    id bigint IDENTITY(5, 5),
    CONSTRAINT pk_numbered PRIMARY KEY (id)
);
