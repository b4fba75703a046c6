ALTER TABLE users COMMENT = 'who''s who \\ what';
