package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateTable;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * Pairs the tables and sequences of two schemas in canonical form.
 */
final class SchemaComparator {

	private final Comparison comparison;

	SchemaComparator(Comparison comparison) {
		this.comparison = comparison;
	}

	void compare(DatabaseSchema wanted, DatabaseSchema found) {
		new SequenceComparator(this.comparison).compare(wanted.sequences(), found.sequences());
		Map<QualifiedName, Table> wantedTables = byName(wanted);
		Map<QualifiedName, Table> foundTables = byName(found);
		List<Table> created = new ArrayList<>();
		TableComparator tableComparator = new TableComparator(this.comparison);
		wantedTables.forEach((name, table) -> {
			Table existing = foundTables.get(name);
			if (existing == null) {
				created.add(this.comparison.names().named(table));
			}
			else {
				tableComparator.compare(table, existing);
			}
		});
		create(created, foundTables);
		new RemovedTables(this.comparison, wantedTables.keySet(), foundTables).compare();
	}

	private static Map<QualifiedName, Table> byName(DatabaseSchema schema) {
		Map<QualifiedName, Table> tables = new TreeMap<>();
		schema.tables().forEach((table) -> tables.put(table.name(), table));
		return new LinkedHashMap<>(tables);
	}

	private void create(List<Table> created, Map<QualifiedName, Table> foundTables) {
		TableOrder order = TableOrder.of(created, (key) -> refersToKeyToCome(key, foundTables));
		for (Table table : order.tables()) {
			this.comparison.changes().add(Phase.CREATED_TABLES, new CreateTable(table));
			this.comparison.changes().added("table '" + table.name() + "'", "table '" + table.name() + "'");
		}
		order.deferred()
			.forEach((deferred) -> this.comparison.changes()
				.add(Phase.ADDED_FOREIGN_KEYS, new CreateForeignKey(deferred.table(), deferred.foreignKey())));
	}

	/**
	 * Whether the key that a foreign key refers to is only being added to an existing
	 * table.
	 */
	private static boolean refersToKeyToCome(ForeignKey key, Map<QualifiedName, Table> foundTables) {
		Table target = foundTables.get(key.referencedTable());
		return target != null && !Keys.of(target).contains(Set.copyOf(key.referencedColumns()));
	}

}
