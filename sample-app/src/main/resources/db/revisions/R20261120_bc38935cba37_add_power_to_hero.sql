-- revision: bc38935cba37
-- revises: b98a3d8d1d30
-- message: add power to hero
-- created: 2026-11-20T15:11:53Z
-- generated-by: Hibernate 7.4.5.Final, h2 2

-- upgrade
ALTER TABLE hero ADD COLUMN power varchar(100);

-- downgrade
ALTER TABLE hero DROP COLUMN power;
