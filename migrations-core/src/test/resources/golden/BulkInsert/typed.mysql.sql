-- binds: [1, null as VARCHAR]
INSERT INTO users (id, name) VALUES (?, ?);
