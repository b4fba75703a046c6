ALTER TABLE posts VALIDATE CONSTRAINT fk_posts_user_id_users;
