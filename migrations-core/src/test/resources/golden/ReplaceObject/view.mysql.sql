DROP VIEW adults;
CREATE VIEW adults AS
select id, age from users;
