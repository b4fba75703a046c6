ALTER TABLE users CHANGE COLUMN age years bigint DEFAULT 0 COMMENT 'since birth';
