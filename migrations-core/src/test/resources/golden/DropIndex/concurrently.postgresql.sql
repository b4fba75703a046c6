-- outside of any transaction
DROP INDEX CONCURRENTLY IF EXISTS ix_users_email;
