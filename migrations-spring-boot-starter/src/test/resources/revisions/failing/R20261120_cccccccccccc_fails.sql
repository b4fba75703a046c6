-- revision: cccccccccccc
-- revises: base
-- message: fails in the middle
-- created: 2026-11-20T10:00:00Z

-- upgrade
CREATE TABLE first_table (id bigint NOT NULL PRIMARY KEY);
ALTER TABLE no_such_table ADD COLUMN age integer;
CREATE TABLE third_table (id bigint NOT NULL PRIMARY KEY);

-- downgrade
DROP TABLE third_table;
DROP TABLE first_table;
