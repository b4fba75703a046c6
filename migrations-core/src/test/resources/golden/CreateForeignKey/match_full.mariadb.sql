ALTER TABLE posts ADD CONSTRAINT fk_posts_author FOREIGN KEY (first, last) REFERENCES users (first, last) MATCH FULL;
