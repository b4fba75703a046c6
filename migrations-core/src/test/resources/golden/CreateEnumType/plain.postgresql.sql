CREATE TYPE mood AS ENUM ('HAPPY', 'it''s');
