ALTER TABLE shop.users ALTER COLUMN age TYPE bigint;
