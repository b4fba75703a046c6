-- binds: [true]
UPDATE users SET active = ?;
