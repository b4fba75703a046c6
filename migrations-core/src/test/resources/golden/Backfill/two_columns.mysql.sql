-- outside of any transaction
-- In batches of 1000 rows along tenant, `Id`, each in a transaction of its own
UPDATE shop.users SET active = ? WHERE active is null
