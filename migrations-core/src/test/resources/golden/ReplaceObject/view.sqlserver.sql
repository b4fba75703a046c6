CREATE OR ALTER VIEW adults AS
select id, age from users;
