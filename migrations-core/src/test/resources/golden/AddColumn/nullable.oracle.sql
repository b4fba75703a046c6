ALTER TABLE users ADD nick varchar2(20 char);
COMMENT ON COLUMN users.nick IS 'short';
