COMMENT ON TABLE users IS 'who''s who \ what';
