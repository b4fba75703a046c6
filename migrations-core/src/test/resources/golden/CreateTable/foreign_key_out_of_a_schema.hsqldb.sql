CREATE TABLE shop.posts (
    user_id bigint NOT NULL,
    CONSTRAINT fk_posts_user_id_users FOREIGN KEY (user_id) REFERENCES public.users (id) ON UPDATE CASCADE ON DELETE SET NULL
);
