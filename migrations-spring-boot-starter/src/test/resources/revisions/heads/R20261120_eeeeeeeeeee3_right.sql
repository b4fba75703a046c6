-- revision: eeeeeeeeeee3
-- revises: eeeeeeeeeee1
-- message: right
-- created: 2026-11-20T10:00:00Z

-- upgrade
CREATE TABLE right_table (id bigint NOT NULL PRIMARY KEY);

-- downgrade
DROP TABLE right_table;
