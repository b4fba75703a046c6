CREATE OR REPLACE VIEW adults AS
select id, age from users;
