CREATE TABLE accounts (
    id bigint AUTO_INCREMENT NOT NULL,
    email varchar(255) NOT NULL COMMENT 'unique',
    name varchar(80) DEFAULT 'it''s \\ ä',
    active boolean DEFAULT true NOT NULL,
    price numeric(10, 2) DEFAULT (1 + 1),
    photo varbinary(2000),
    created_at datetime(6) DEFAULT current_timestamp(6) NOT NULL,
    initial char(1) GENERATED ALWAYS AS (left(name, 1)) STORED NOT NULL,
    CONSTRAINT pk_accounts PRIMARY KEY (id),
    CONSTRAINT uq_accounts_email UNIQUE (email),
    CONSTRAINT ck_accounts_price CHECK (price >= 0)
) AUTO_INCREMENT = 100 COMMENT = 'who''s \\ who';
