ALTER TABLE posts WITH CHECK CHECK CONSTRAINT fk_posts_user_id_users;
