CREATE MATERIALIZED VIEW shop.adults AS
select id from users where age >= 18;
