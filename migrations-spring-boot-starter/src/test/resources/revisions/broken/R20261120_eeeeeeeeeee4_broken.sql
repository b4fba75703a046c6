-- revision: eeeeeeeeeee4
-- message: says not what it revises

-- upgrade
CREATE TABLE t (id bigint NOT NULL PRIMARY KEY);
