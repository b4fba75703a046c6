RENAME TABLE shop.users_seq TO shop.people_seq;
