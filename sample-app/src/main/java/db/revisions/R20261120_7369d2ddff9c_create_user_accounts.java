package db.revisions;

import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;

import static dev.migrations.operation.Ddl.*;

/** create user accounts */
@Revision(id = "7369d2ddff9c", revises = "8a1ee524f5ae", message = "create user accounts",
		created = "2026-11-20T15:12:30Z", generatedBy = "Hibernate 7.4.5.Final, h2 2")
public class R20261120_7369d2ddff9c_create_user_accounts implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("user_accounts",
				column("id", uuid()).notNull(),
				column("created_at", timestampWithTimeZone()).notNull().serverDefault(sql("current_timestamp")),
				column("email", varchar(255)).notNull(),
				column("username", varchar(50)).notNull(),
				primaryKey("pk_user_accounts", "id"),
				unique("uq_user_accounts_email", "email"),
				unique("uq_user_accounts_username", "username"));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("user_accounts");
	}

}
