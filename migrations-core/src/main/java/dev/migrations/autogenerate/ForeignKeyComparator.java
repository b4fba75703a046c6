package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.DropConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Table;

/**
 * Compares foreign keys by columns, target and actions. NO ACTION and RESTRICT are one:
 * they differ only in when a deferred check is made, and H2 knows one of them. Without a
 * wanted ON UPDATE any is as wanted, because mappings have no word for it.
 */
final class ForeignKeyComparator {

	private final Comparison comparison;

	ForeignKeyComparator(Comparison comparison) {
		this.comparison = comparison;
	}

	void compare(Table wanted, Table found) {
		List<ForeignKey> left = new ArrayList<>(found.foreignKeys());
		List<ForeignKey> missing = new ArrayList<>();
		for (ForeignKey key : wanted.foreignKeys()) {
			ForeignKey same = first(left, (other) -> sameStructure(key, other) && sameActions(key, other));
			if (same != null) {
				left.remove(same);
			}
			else {
				missing.add(key);
			}
		}
		for (ForeignKey key : missing) {
			ForeignKey changed = first(left, (other) -> sameStructure(key, other));
			if (changed == null) {
				add(wanted.name(), key);
			}
			else {
				left.remove(changed);
				if (remove(wanted.name(), changed)) {
					add(wanted.name(), (key.name() != null) ? key : key.withName(changed.name()));
				}
			}
		}
		left.forEach((key) -> remove(found.name(), key));
	}

	private static @Nullable ForeignKey first(List<ForeignKey> keys, Predicate<ForeignKey> condition) {
		return keys.stream().filter(condition).findFirst().orElse(null);
	}

	private static boolean sameStructure(ForeignKey left, ForeignKey right) {
		return left.referencedTable().equals(right.referencedTable()) && pairs(left).equals(pairs(right));
	}

	private static Map<String, String> pairs(ForeignKey key) {
		Map<String, String> pairs = new HashMap<>();
		for (int index = 0; index < key.columns().size(); index++) {
			pairs.put(key.columns().get(index), key.referencedColumns().get(index));
		}
		return pairs;
	}

	private static boolean sameActions(ForeignKey wanted, ForeignKey found) {
		ReferentialAction onUpdate = alike(wanted.onUpdate());
		return alike(wanted.onDelete()) == alike(found.onDelete())
				&& (onUpdate == ReferentialAction.NO_ACTION || onUpdate == alike(found.onUpdate()));
	}

	private static ReferentialAction alike(ReferentialAction action) {
		return (action == ReferentialAction.RESTRICT) ? ReferentialAction.NO_ACTION : action;
	}

	private void add(QualifiedName table, ForeignKey key) {
		this.comparison.changes()
			.add(Phase.ADDED_FOREIGN_KEYS, new CreateForeignKey(table, this.comparison.names().named(table, key)));
		this.comparison.changes().added(object(table, key), object(table, key));
	}

	private boolean remove(QualifiedName table, ForeignKey key) {
		String object = object(table, key);
		String name = key.name();
		if (name == null || !this.comparison.mayDrop(table)) {
			this.comparison.changes()
				.notOwned(object, "No mapping wants " + object + " as it is, and "
						+ this.comparison.drop().reason("the table") + ": it stays.");
			return false;
		}
		this.comparison.changes()
			.add(Phase.DROPPED_FOREIGN_KEYS,
					new DropConstraint(table, name, ConstraintKind.FOREIGN_KEY, new CreateForeignKey(table, key)));
		this.comparison.changes().removed(object, object);
		return true;
	}

	// Alembic's words: foreign key (user_id)(id) on table posts
	private static String object(QualifiedName table, ForeignKey key) {
		return "foreign key (" + String.join(",", key.columns()) + ")(" + String.join(",", key.referencedColumns())
				+ ") on table '" + table + "'";
	}

}
