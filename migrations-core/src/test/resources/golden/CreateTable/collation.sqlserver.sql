CREATE TABLE words (
    word nvarchar(20) COLLATE C NOT NULL
);
