package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Compares the indexes and unique constraints of a table. A unique constraint and a
 * unique index over the same columns are one: Hibernate makes the first where a mapping
 * asks for the second.
 */
final class IndexComparator {

	private final Comparison comparison;

	IndexComparator(Comparison comparison) {
		this.comparison = comparison;
	}

	void compare(Table wanted, Table found) {
		List<UniqueConstraint> leftUniques = new ArrayList<>(found.uniqueConstraints());
		List<Index> leftIndexes = new ArrayList<>(found.indexes());
		List<UniqueConstraint> addedUniques = new ArrayList<>();
		for (UniqueConstraint unique : wanted.uniqueConstraints()) {
			if (!take(leftUniques, (other) -> sameColumns(unique.columns(), other.columns()))
					&& !take(leftIndexes, (other) -> isKey(other, unique.columns()))) {
				addedUniques.add(unique);
			}
		}
		List<Index> addedIndexes = unmatched(wanted.indexes(), leftIndexes);
		addedIndexes.removeIf((index) -> Keys.isKey(index)
				&& take(leftUniques, (other) -> sameColumns(Keys.columns(index), other.columns())));
		Set<String> staying = new HashSet<>();
		leftUniques.stream().filter((unique) -> !drop(found.name(), unique)).forEach((u) -> staying.add(name(u)));
		leftIndexes.stream().filter((index) -> !drop(found.name(), index)).forEach((i) -> staying.add(i.name()));
		addedUniques.forEach((unique) -> add(wanted.name(), unique, staying));
		addedIndexes.forEach((index) -> add(wanted.name(), index, staying));
	}

	/**
	 * The wanted indexes that none of the others is; those that are leave the others. A
	 * name decides between indexes of one shape, nothing else: an expression may be
	 * spelled differently under any name.
	 */
	private static List<Index> unmatched(List<Index> wanted, List<Index> left) {
		List<Index> unmatched = new ArrayList<>(wanted);
		unmatched.removeIf((index) -> take(left, (other) -> index.name().equals(other.name()) && alike(index, other)));
		unmatched.removeIf((index) -> take(left, (other) -> index.withName(other.name()).equals(other)));
		unmatched.removeIf((index) -> take(left, (other) -> alike(index, other)));
		return unmatched;
	}

	private static boolean alike(Index left, Index right) {
		return left.unique() == right.unique() && (left.where() == null) == (right.where() == null)
				&& shape(left).equals(shape(right));
	}

	private static List<IndexElement> shape(Index index) {
		return index.elements()
			.stream()
			.map((element) -> element.expression() ? element.withText("?") : element)
			.toList();
	}

	private static boolean isKey(Index index, List<String> columns) {
		return Keys.isKey(index) && sameColumns(columns, Keys.columns(index));
	}

	private static boolean sameColumns(List<String> left, List<String> right) {
		return Set.copyOf(left).equals(Set.copyOf(right));
	}

	private static <T> boolean take(List<T> left, Predicate<T> condition) {
		for (T candidate : left) {
			if (condition.test(candidate)) {
				return left.remove(candidate);
			}
		}
		return false;
	}

	private void add(QualifiedName table, UniqueConstraint unique, Set<String> staying) {
		UniqueConstraint named = this.comparison.names().named(table, unique);
		String object = object(table, named);
		if (isFree(name(named), object, staying)) {
			this.comparison.changes().add(Phase.ADDED_CONSTRAINTS, new CreateUniqueConstraint(table, named));
			this.comparison.changes().added(object, object);
		}
	}

	private void add(QualifiedName table, Index index, Set<String> staying) {
		String object = object(table, index);
		if (isFree(index.name(), object, staying)) {
			this.comparison.changes().add(Phase.ADDED_CONSTRAINTS, new CreateIndex(table, index));
			this.comparison.changes().added(object, object);
		}
	}

	private boolean isFree(String name, String object, Set<String> staying) {
		if (!staying.contains(name)) {
			return true;
		}
		this.comparison.changes()
			.warning(object,
					"The mappings want another " + object + " than there is, but "
							+ this.comparison.drop().reason("that one")
							+ ", so it stays. Drop it by hand, or choose another name.");
		return false;
	}

	private boolean drop(QualifiedName table, UniqueConstraint unique) {
		String object = object(table, unique);
		if (unique.name() == null || !this.comparison.mayDrop(table)) {
			stays(object);
			return false;
		}
		this.comparison.changes()
			.add(Phase.DROPPED_CONSTRAINTS, new DropConstraint(table, unique.name(), ConstraintKind.UNIQUE,
					new CreateUniqueConstraint(table, unique)));
		this.comparison.changes().removed(object, object);
		return true;
	}

	private boolean drop(QualifiedName table, Index index) {
		String object = object(table, index);
		if (!this.comparison.mayDropIndex(table, index.name())) {
			stays(object);
			return false;
		}
		this.comparison.changes().add(Phase.DROPPED_CONSTRAINTS, new DropIndex(table, index.name(), index));
		this.comparison.changes().removed(object, object);
		return true;
	}

	private void stays(String object) {
		this.comparison.changes()
			.notOwned(object,
					"No mapping wants " + object + ", and " + this.comparison.drop().reason("it") + ": it stays.");
	}

	private static String name(UniqueConstraint unique) {
		return (unique.name() != null) ? unique.name() : "";
	}

	private static String object(QualifiedName table, UniqueConstraint unique) {
		return "unique constraint '" + name(unique) + "' on '" + table + "'";
	}

	private static String object(QualifiedName table, Index index) {
		return "index '" + index.name() + "' on '" + table + "'";
	}

}
