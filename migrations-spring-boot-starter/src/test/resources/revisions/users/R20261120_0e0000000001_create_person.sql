-- revision: 0e0000000001
-- revises: base
-- message: create person

-- upgrade
CREATE TABLE person (id bigint NOT NULL PRIMARY KEY);

-- downgrade
DROP TABLE person;
