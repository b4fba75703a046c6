ALTER TABLE shop.users DROP CHECK ck_users_age;
