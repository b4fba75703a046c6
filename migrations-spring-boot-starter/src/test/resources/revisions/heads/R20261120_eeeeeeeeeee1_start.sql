-- revision: eeeeeeeeeee1
-- revises: base
-- message: start
-- created: 2026-11-20T10:00:00Z

-- upgrade
CREATE TABLE start_table (id bigint NOT NULL PRIMARY KEY);

-- downgrade
DROP TABLE start_table;
