IF OBJECT_ID(N'users', N'U') IS NULL
CREATE TABLE users (
    id int
);
