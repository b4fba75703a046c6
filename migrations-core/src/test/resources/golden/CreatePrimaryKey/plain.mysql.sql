ALTER TABLE users ADD CONSTRAINT pk_users PRIMARY KEY (id, tenant);
