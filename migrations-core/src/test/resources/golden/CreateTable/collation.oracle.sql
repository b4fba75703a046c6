CREATE TABLE words (
    word varchar2(20 char) COLLATE C NOT NULL
);
