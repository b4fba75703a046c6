ALTER TABLE users ADD number bigint IDENTITY(1, 1) NOT NULL;
