-- binds: [18, x]
DELETE FROM users WHERE age < ? and name = ?;
