ALTER TABLE users MODIFY (name varchar2(20 char) COLLATE de_DE);
