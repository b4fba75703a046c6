ALTER TABLE posts DROP FOREIGN KEY fk_posts_user_id_users, DROP INDEX IF EXISTS fk_posts_user_id_users;
