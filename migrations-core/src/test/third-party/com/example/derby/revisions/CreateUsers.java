package com.example.derby.revisions;

import com.example.derby.CreateSynonym;
import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;

import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.varchar;

/**
 * A revision of somebody's own.
 */
@Revision(id = "de1b00000001", revises = {}, message = "users")
public class CreateUsers implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("users", column("id", bigint()).notNull().identity(),
				column("Full Name", varchar(20)).notNull().serverDefault("nobody"), primaryKey("pk_users", "id"));
		op.addColumn("users", column("age", integer()));
		op.createIndex("ix_users_age", "users", "age");
		op.renameTable("users", "people");
		op.apply(new CreateSynonym("everyone", "people"));
	}

	@Override
	public void downgrade(Operations op) {
		op.apply(new CreateSynonym("everyone", "people").reverse().operation());
		op.dropTable("people");
	}

}
