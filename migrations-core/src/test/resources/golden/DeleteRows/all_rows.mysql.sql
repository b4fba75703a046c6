DELETE FROM shop.users;
