-- binds: [1, Ada]
INSERT INTO users (id, name) VALUES (?, ?);
