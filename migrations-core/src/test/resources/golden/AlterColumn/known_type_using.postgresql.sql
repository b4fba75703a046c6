ALTER TABLE users ALTER COLUMN age TYPE varchar(10) USING cast(age as varchar);
