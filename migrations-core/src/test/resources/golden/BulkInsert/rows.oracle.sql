-- binds: [1, Ada]
INSERT INTO shop.users (id, "Name") VALUES (?, ?);
-- binds: [2, null]
INSERT INTO shop.users (id, "Name") VALUES (?, ?);
