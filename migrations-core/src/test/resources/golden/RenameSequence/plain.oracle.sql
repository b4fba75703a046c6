RENAME users_seq TO "People Seq";
