ALTER CONSTRAINT ck_users_age RENAME TO "Ck Age";
