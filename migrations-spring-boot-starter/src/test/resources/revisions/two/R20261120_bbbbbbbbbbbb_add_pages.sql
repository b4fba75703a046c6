-- revision: bbbbbbbbbbbb
-- revises: aaaaaaaaaaaa
-- message: add pages
-- created: 2026-11-20T11:00:00Z

-- upgrade
ALTER TABLE book ADD COLUMN pages integer;

-- downgrade
ALTER TABLE book DROP COLUMN pages;
