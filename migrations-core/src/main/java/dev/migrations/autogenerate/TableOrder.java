package dev.migrations.autogenerate;

import java.util.ArrayList;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * Tables in the order of their foreign keys.
 *
 * @param tables the tables, each after those it refers to, without the foreign keys that
 * are deferred
 * @param deferred the foreign keys that must be made after all tables, because they close
 * a cycle
 */
record TableOrder(List<Table> tables, List<DeferredForeignKey> deferred) {

	/**
	 * A foreign key that is made by itself.
	 */
	record DeferredForeignKey(QualifiedName table, ForeignKey foreignKey) {

	}

	/**
	 * Orders the tables by name and foreign keys.
	 * @param mustWait the foreign keys that are deferred in any case
	 */
	static TableOrder of(List<Table> tables, Predicate<ForeignKey> mustWait) {
		return new Walk(tables, mustWait).walk();
	}

	/**
	 * A walk in depth first order; a foreign key that leads back to a table on the way
	 * closes a cycle.
	 */
	private static final class Walk {

		private final Map<QualifiedName, Table> tables = new TreeMap<>();

		private final Predicate<ForeignKey> mustWait;

		private final Set<QualifiedName> placed = new HashSet<>();

		private final List<Table> order = new ArrayList<>();

		private final Set<QualifiedName> onTheWay = new HashSet<>();

		private final List<DeferredForeignKey> deferred = new ArrayList<>();

		Walk(List<Table> tables, Predicate<ForeignKey> mustWait) {
			tables.forEach((table) -> this.tables.put(table.name(), table));
			this.mustWait = mustWait;
		}

		TableOrder walk() {
			this.tables.values().forEach(this::visit);
			return new TableOrder(List.copyOf(this.order), List.copyOf(this.deferred));
		}

		private void visit(Table table) {
			if (this.placed.contains(table.name())) {
				return;
			}
			this.onTheWay.add(table.name());
			List<ForeignKey> kept = new ArrayList<>();
			for (ForeignKey key : table.foreignKeys()) {
				boolean toItself = key.referencedTable().equals(table.name());
				if (this.mustWait.test(key) || (!toItself && this.onTheWay.contains(key.referencedTable()))) {
					this.deferred.add(new DeferredForeignKey(table.name(), key));
					continue;
				}
				kept.add(key);
				Table target = this.tables.get(key.referencedTable());
				if (target != null && !toItself) {
					visit(target);
				}
			}
			this.onTheWay.remove(table.name());
			this.placed.add(table.name());
			this.order.add(table.withForeignKeys(kept));
		}

	}

}
