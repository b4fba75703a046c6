COMMENT ON TABLE users IS E'who''s who \\ what';
