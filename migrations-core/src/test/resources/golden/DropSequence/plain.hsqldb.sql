DROP SEQUENCE users_seq;
