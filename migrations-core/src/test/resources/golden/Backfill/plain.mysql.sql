-- outside of any transaction
-- In batches of 500 rows along id, each in a transaction of its own
UPDATE users SET name = first || last, active = ? WHERE name is null
