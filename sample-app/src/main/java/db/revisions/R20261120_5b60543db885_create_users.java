package db.revisions;

import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;

import static dev.migrations.operation.Ddl.*;

/** create users */
@Revision(id = "5b60543db885", revises = {}, message = "create users", created = "2026-11-20T15:10:44Z",
		generatedBy = "Hibernate 7.4.5.Final, h2 2")
public class R20261120_5b60543db885_create_users implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("users",
				column("id", bigint()).notNull().identity(),
				column("email", varchar(255)).notNull(),
				column("name", varchar(100)).notNull(),
				primaryKey("pk_users", "id"),
				unique("uq_users_email", "email"));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("users");
	}

}
