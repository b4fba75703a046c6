ALTER SEQUENCE shop.users_seq RENAME TO people_seq;
