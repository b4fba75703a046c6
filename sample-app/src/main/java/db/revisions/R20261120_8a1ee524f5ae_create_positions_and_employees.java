package db.revisions;

import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;

import static dev.migrations.operation.Ddl.*;

/** create positions and employees */
@Revision(id = "8a1ee524f5ae", revises = "bc38935cba37", message = "create positions and employees",
		created = "2026-11-20T15:12:15Z", generatedBy = "Hibernate 7.4.5.Final, h2 2")
public class R20261120_8a1ee524f5ae_create_positions_and_employees implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("positions",
				column("id", bigint()).notNull().identity(),
				column("title", varchar(80)).notNull(),
				primaryKey("pk_positions", "id"));
		op.createTable("employee",
				column("id", bigint()).notNull().identity(),
				column("name", varchar(100)).notNull(),
				column("position_id", bigint()).notNull(),
				primaryKey("pk_employee", "id"),
				foreignKey("fk_employee_position_id_positions", "position_id").references("positions", "id"));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("employee");
		op.dropTable("positions");
	}

}
