ALTER TABLE shop.users ALTER COLUMN age bigint NULL;
