ALTER TABLE users ALTER COLUMN age SET DATA TYPE varchar(10) USING cast(age as varchar);
