DROP INDEX shop.ix_users_email;
