CREATE VIEW adults AS
select id from users where age >= 18;
