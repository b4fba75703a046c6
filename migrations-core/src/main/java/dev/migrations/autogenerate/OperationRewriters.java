package dev.migrations.autogenerate;

import java.util.Comparator;
import java.util.List;

import dev.migrations.operation.CreateTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.Table;

/**
 * Ready-made rewriters, the recipes of Alembic's cookbook.
 *
 * @since 0.1.0
 */
public final class OperationRewriters {

	private OperationRewriters() {
	}

	/**
	 * Lets every generated operation look first whether its object is there.
	 */
	public static OperationRewriter ifExists() {
		return (operation) -> List.of(operation.accept(new ExistenceVisitor()));
	}

	/**
	 * Orders the columns of created tables. Columns that the order calls equal stay in
	 * the order of the entity.
	 */
	public static OperationRewriter columnOrder(Comparator<Column> order) {
		return (operation) -> {
			if (!(operation instanceof CreateTable creation)) {
				return List.of(operation);
			}
			Table table = creation.table();
			return List.of(new CreateTable(table.withColumns(table.columns().stream().sorted(order).toList()),
					creation.existence()));
		};
	}

}
