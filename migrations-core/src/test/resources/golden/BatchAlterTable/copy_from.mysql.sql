ALTER TABLE shop.users MODIFY COLUMN age bigint;
