package com.example.derby;

import java.util.List;

import dev.migrations.operation.CustomOperation;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.operation.Reversal;

/**
 * An operation of somebody's own:
 * {@code op.apply(new CreateSynonym("everyone", "people"))}.
 *
 * @param name the other name
 * @param table the table
 */
public record CreateSynonym(String name, String table) implements CustomOperation {

	@Override
	public String description() {
		return "create synonym '" + this.name + "' of '" + this.table + "'";
	}

	@Override
	public List<Operation> expand(String dialect) {
		return Operations.record((op) -> op.execute("CREATE SYNONYM " + this.name + " FOR " + this.table));
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(Operations.record((op) -> op.execute("DROP SYNONYM " + this.name)).get(0));
	}

}
