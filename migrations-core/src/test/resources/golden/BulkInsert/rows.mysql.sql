-- binds: [1, Ada, 2, null]
INSERT INTO shop.users (id, `Name`) VALUES
    (?, ?),
    (?, ?);
