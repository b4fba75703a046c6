CREATE TABLE words (
    word varchar(20) COLLATE `C` NOT NULL
);
