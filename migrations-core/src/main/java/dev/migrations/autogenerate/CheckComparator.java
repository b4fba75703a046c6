package dev.migrations.autogenerate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.DropConstraint;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ExpressionColumns;
import dev.migrations.schema.Table;

/**
 * Lets checks follow their columns: a check that speaks of an added column is added, one
 * that speaks of a dropped column is dropped before it. Other checks are not compared,
 * because databases rewrite them.
 */
final class CheckComparator {

	private final Comparison comparison;

	CheckComparator(Comparison comparison) {
		this.comparison = comparison;
	}

	void compare(Table wanted, Table found, Set<String> dropped) {
		List<Column> added = wanted.columns()
			.stream()
			.filter((column) -> found.column(column.name()).isEmpty())
			.toList();
		for (CheckConstraint check : wanted.checkConstraints()) {
			if (!ExpressionColumns.mentioned(check.expression(), added).isEmpty()) {
				CheckConstraint named = this.comparison.names().named(wanted, check);
				this.comparison.changes().add(Phase.ADDED_CONSTRAINTS, new CreateCheckConstraint(wanted.name(), named));
				this.comparison.changes().added(object(named, wanted), object(named, wanted));
			}
		}
		compareValues(wanted, found);
		for (CheckConstraint check : found.checkConstraints()) {
			String name = check.name();
			if (name != null
					&& dropped.stream().anyMatch((column) -> ExpressionColumns.mentions(check.expression(), column))) {
				this.comparison.changes()
					.add(Phase.DROPPED_CONSTRAINTS, new DropConstraint(found.name(), name, ConstraintKind.CHECK,
							new CreateCheckConstraint(found.name(), check)));
				this.comparison.changes().removed(object(check, found), object(check, found));
			}
		}
	}

	/**
	 * A new constant of an enum: the check keeps its name and allows the value.
	 */
	private void compareValues(Table wanted, Table found) {
		for (CheckConstraint check : wanted.checkConstraints()) {
			Optional<AllowedValues> values = AllowedValues.of(check.expression());
			List<CheckConstraint> same = values.isEmpty() ? List.of() : checksOf(found, values.get().column());
			if (same.size() == 1 && countOf(wanted, values.get().column()) == 1
					&& !AllowedValues.of(same.get(0).expression()).equals(values)) {
				replace(found, same.get(0), check);
			}
		}
	}

	private static List<CheckConstraint> checksOf(Table table, String column) {
		return table.checkConstraints()
			.stream()
			.filter((check) -> check.name() != null)
			.filter((check) -> AllowedValues.of(check.expression())
				.filter((values) -> values.column().equals(column))
				.isPresent())
			.toList();
	}

	private static long countOf(Table table, String column) {
		return table.checkConstraints()
			.stream()
			.map((check) -> AllowedValues.of(check.expression()))
			.filter((values) -> values.isPresent() && values.get().column().equals(column))
			.count();
	}

	private void replace(Table found, CheckConstraint old, CheckConstraint wanted) {
		String name = Objects.requireNonNull(old.name(), "Only named checks are compared");
		this.comparison.changes()
			.add(Phase.DROPPED_CONSTRAINTS, new DropConstraint(found.name(), name, ConstraintKind.CHECK,
					new CreateCheckConstraint(found.name(), old)));
		this.comparison.changes()
			.add(Phase.ADDED_CONSTRAINTS, new CreateCheckConstraint(found.name(), wanted.withName(name)));
		this.comparison.changes()
			.changed(object(old, found), "change of " + object(old, found) + " to '" + wanted.expression() + "'");
	}

	private static String object(CheckConstraint check, Table table) {
		return "check constraint '" + check.name() + "' on table '" + table.name() + "'";
	}

}
