-- revision: aaaaaaaaaaaa
-- revises: base
-- message: create book
-- created: 2026-11-20T10:00:00Z

-- upgrade
CREATE TABLE book (id bigint NOT NULL PRIMARY KEY, title varchar(100) NOT NULL);

-- downgrade
DROP TABLE book;
