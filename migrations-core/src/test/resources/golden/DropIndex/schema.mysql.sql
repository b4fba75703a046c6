DROP INDEX ix_users_email ON shop.users;
