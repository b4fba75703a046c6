ALTER TABLE posts DROP FOREIGN KEY fk_posts_user_id_users;
SET @migrations = IF(EXISTS (
    SELECT 1 FROM information_schema.statistics s
    WHERE s.table_schema = database() AND s.table_name = 'posts' AND s.index_name = 'fk_posts_user_id_users' AND s.seq_in_index = 1
        AND NOT EXISTS (SELECT 1 FROM information_schema.key_column_usage k
            WHERE k.table_schema = s.table_schema AND k.table_name = s.table_name
                AND k.column_name = s.column_name AND k.referenced_table_name IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM information_schema.key_column_usage k
            WHERE k.referenced_table_schema = s.table_schema AND k.referenced_table_name = s.table_name
                AND k.referenced_column_name = s.column_name)),
    'DROP INDEX fk_posts_user_id_users ON posts', 'DO 0');
PREPARE migrations FROM @migrations;
EXECUTE migrations;
DEALLOCATE PREPARE migrations;
