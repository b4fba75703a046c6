ALTER TABLE shop.users MODIFY (age number(19,0));
