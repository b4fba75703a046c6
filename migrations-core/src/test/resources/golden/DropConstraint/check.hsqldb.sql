ALTER TABLE shop.users DROP CONSTRAINT ck_users_age;
