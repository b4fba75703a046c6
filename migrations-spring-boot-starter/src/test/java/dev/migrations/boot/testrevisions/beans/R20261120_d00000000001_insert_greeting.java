package dev.migrations.boot.testrevisions.beans;

import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.varchar;

/** insert greeting */
@Revision(id = "d00000000001", revises = {}, message = "insert greeting")
class R20261120_d00000000001_insert_greeting implements Migration {

	private final Greeting greeting;

	R20261120_d00000000001_insert_greeting(Greeting greeting) {
		this.greeting = greeting;
	}

	@Override
	public void upgrade(Operations op) {
		op.createTable("greeting", column("text", varchar(100)).notNull(), primaryKey("pk_greeting", "text"));
		op.execute("INSERT INTO greeting (text) VALUES (?)", this.greeting.text());
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("greeting");
	}

}
