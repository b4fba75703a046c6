ALTER TABLE users ADD COLUMN nick varchar(20);
COMMENT ON COLUMN users.nick IS 'short';
