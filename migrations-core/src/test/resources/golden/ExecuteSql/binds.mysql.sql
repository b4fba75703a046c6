-- binds: [18, x]
update users set age = ? where name = ?;
