-- revision: eeeeeeeeeee2
-- revises: eeeeeeeeeee1
-- message: left
-- created: 2026-11-20T10:00:00Z

-- upgrade
CREATE TABLE left_table (id bigint NOT NULL PRIMARY KEY);

-- downgrade
DROP TABLE left_table;
