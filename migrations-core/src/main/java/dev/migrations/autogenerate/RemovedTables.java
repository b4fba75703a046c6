package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropTable;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * Drops the tables that nothing maps any more, as far as revisions created them and no
 * table that stays refers to them.
 */
final class RemovedTables {

	private final Comparison comparison;

	private final Set<QualifiedName> wanted;

	private final Map<QualifiedName, Table> found;

	private final Map<QualifiedName, Table> removed = new TreeMap<>();

	RemovedTables(Comparison comparison, Set<QualifiedName> wanted, Map<QualifiedName, Table> found) {
		this.comparison = comparison;
		this.wanted = wanted;
		this.found = found;
	}

	void compare() {
		this.found.forEach((name, table) -> {
			if (this.wanted.contains(name)) {
				return;
			}
			if (this.comparison.mayDrop(name)) {
				this.removed.put(name, table);
			}
			else {
				this.comparison.changes()
					.notOwned(object(name), "No mapping uses " + object(name) + ", and "
							+ this.comparison.drop().reason("it") + ": it stays.");
			}
		});
		keepWhatIsReferredTo();
		drop();
	}

	/**
	 * A table that stays holds what it refers to, and so on.
	 */
	private void keepWhatIsReferredTo() {
		boolean again = true;
		while (again) {
			again = false;
			for (Table table : this.found.values()) {
				again |= !foreignKeysGo(table) && keepTargets(table);
			}
		}
	}

	private boolean foreignKeysGo(Table table) {
		boolean goesWithTable = this.removed.containsKey(table.name());
		boolean goesAlone = this.wanted.contains(table.name()) && this.comparison.mayDrop(table.name());
		return goesWithTable || goesAlone;
	}

	private boolean keepTargets(Table table) {
		boolean kept = false;
		for (ForeignKey key : table.foreignKeys()) {
			if (this.removed.remove(key.referencedTable()) != null) {
				kept = true;
				String object = object(key.referencedTable());
				this.comparison.changes()
					.notOwned(object, "No mapping uses " + object + ", but " + object(table.name())
							+ " refers to it, which stays: so it stays too.");
			}
		}
		return kept;
	}

	private void drop() {
		Collection<Table> tables = this.removed.values();
		TableOrder order = TableOrder.of(List.copyOf(tables), (key) -> false);
		for (TableOrder.DeferredForeignKey deferred : order.deferred()) {
			String name = deferred.foreignKey().name();
			if (name != null) {
				this.comparison.changes()
					.add(Phase.DROPPED_FOREIGN_KEYS, new DropConstraint(deferred.table(), name,
							ConstraintKind.FOREIGN_KEY, new CreateForeignKey(deferred.table(), deferred.foreignKey())));
			}
		}
		List<Table> reversed = new ArrayList<>(order.tables());
		Collections.reverse(reversed);
		for (Table table : reversed) {
			this.comparison.changes().add(Phase.DROPPED_TABLES, new DropTable(table.name(), table));
			this.comparison.changes().removed(object(table.name()), object(table.name()));
		}
	}

	private static String object(QualifiedName table) {
		return "table '" + table + "'";
	}

}
