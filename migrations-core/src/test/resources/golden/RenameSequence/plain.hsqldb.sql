ALTER SEQUENCE users_seq RENAME TO "People Seq";
