-- binds: [false, null, 18]
UPDATE users SET active = ?, name = upper(name), age = ? WHERE age < ?;
