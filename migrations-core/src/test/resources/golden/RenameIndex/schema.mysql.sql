ALTER TABLE shop.users RENAME INDEX ix_users_email TO ix_mail;
