ALTER INDEX shop.ix_users_email RENAME TO ix_mail;
