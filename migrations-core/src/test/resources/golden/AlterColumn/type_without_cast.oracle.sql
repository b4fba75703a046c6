ALTER TABLE users MODIFY (age number(10,0));
