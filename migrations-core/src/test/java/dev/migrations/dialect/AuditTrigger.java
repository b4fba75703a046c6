package dev.migrations.dialect;

import java.util.List;

import dev.migrations.operation.CustomOperation;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;

/**
 * An operation as a user would write one: more on PostgreSQL than elsewhere.
 */
record AuditTrigger(String table) implements CustomOperation {

	@Override
	public String description() {
		return "audit table '" + this.table + "'";
	}

	@Override
	public List<Operation> expand(String dialect) {
		return Operations.record((op) -> {
			op.createIndex("ix_" + this.table + "_audit", this.table, "audited_at");
			if ("postgresql".equals(dialect)) {
				op.execute("create trigger audit after update on " + this.table + " execute function audit()");
			}
		});
	}

}
