ALTER TABLE users MODIFY (age number(19,0));
