ALTER TABLE users MODIFY (name SET DATA TYPE varchar2(20 char) COLLATE "de_DE";
