-- revision: 0d0000000001
-- revises: base
-- message: create invoice

-- upgrade
CREATE TABLE invoice (id bigint NOT NULL PRIMARY KEY);

-- downgrade
DROP TABLE invoice;
