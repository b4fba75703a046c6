ALTER TABLE users MODIFY (id number(19,0));
