package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * A check constraint: in a table that is created as it is, on an existing table with
 * {@code on}:
 * {@code check("ck_users_age", "age >= 0").on(table("users").schema("shop"))}.
 *
 * @param check the constraint
 * @param table the existing table, or {@code null} inside {@code op.createTable}
 * @since 0.1.0
 */
public record CheckSpec(CheckConstraint check, @Nullable QualifiedName table) implements TableElement {

	public CheckSpec on(String tableName) {
		return new CheckSpec(this.check, QualifiedName.of(tableName));
	}

	public CheckSpec on(TableSpec tableSpec) {
		return new CheckSpec(this.check, tableSpec.existing());
	}

	/**
	 * Leaves the rows that are there unseen, until {@code op.validateConstraint}
	 * (PostgreSQL's {@code NOT VALID}).
	 */
	public CheckSpec notValidated() {
		return new CheckSpec(this.check.withValidated(false), this.table);
	}

	/**
	 * Lets a transaction put the check off until its end (Oracle).
	 */
	public CheckSpec deferrable() {
		return with(Deferrability.INITIALLY_IMMEDIATE);
	}

	/**
	 * Checks at the end of the transaction (Oracle).
	 */
	public CheckSpec initiallyDeferred() {
		return with(Deferrability.INITIALLY_DEFERRED);
	}

	private CheckSpec with(Deferrability deferrability) {
		return new CheckSpec(this.check.withDeferrability(deferrability), this.table);
	}

	@Override
	public Table addTo(Table newTable) {
		List<CheckConstraint> checks = new ArrayList<>(newTable.checkConstraints());
		checks.add(this.check);
		return newTable.withCheckConstraints(checks);
	}

}
