package db.revisions;

import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;

import static dev.migrations.operation.Ddl.*;

/** add age to users */
@Revision(id = "5854d09a3850", revises = "5b60543db885", message = "add age to users", created = "2026-11-20T15:10:57Z",
		generatedBy = "Hibernate 7.4.5.Final, h2 2")
public class R20261120_5854d09a3850_add_age_to_users implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.addColumn("users", column("age", integer()));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropColumn("users", "age");
	}

}
