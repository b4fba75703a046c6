DROP TRIGGER t ON shop.users;
