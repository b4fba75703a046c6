ALTER TABLE users MODIFY (age DEFAULT NULL);
ALTER TABLE users MODIFY (age number(19,0));
COMMENT ON COLUMN users.age IS 'in years';
ALTER TABLE users MODIFY (age NOT NULL);
ALTER TABLE users RENAME COLUMN age TO years;
