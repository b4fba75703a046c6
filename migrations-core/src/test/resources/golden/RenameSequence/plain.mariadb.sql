RENAME TABLE users_seq TO `People Seq`;
