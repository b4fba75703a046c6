package dev.migrations.operation;

import dev.migrations.schema.Deferrability;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * A unique constraint: in a table that is created as it is, on an existing table with
 * {@code on}:
 * {@code unique("uq_users_email", "email").on(table("users").schema("shop"))}.
 *
 * @param unique the constraint
 * @param table the existing table, or {@code null} inside {@code op.createTable}
 * @since 0.1.0
 */
public record UniqueSpec(UniqueConstraint unique, @Nullable QualifiedName table) implements TableElement {

	public UniqueSpec on(String tableName) {
		return new UniqueSpec(this.unique, QualifiedName.of(tableName));
	}

	public UniqueSpec on(TableSpec tableSpec) {
		return new UniqueSpec(this.unique, tableSpec.existing());
	}

	/**
	 * Takes NULL for equal to NULL.
	 */
	public UniqueSpec nullsNotDistinct() {
		return new UniqueSpec(this.unique.withNullsDistinct(false), this.table);
	}

	/**
	 * Lets a transaction put the check off until its end.
	 */
	public UniqueSpec deferrable() {
		return with(Deferrability.INITIALLY_IMMEDIATE);
	}

	/**
	 * Checks at the end of the transaction.
	 */
	public UniqueSpec initiallyDeferred() {
		return with(Deferrability.INITIALLY_DEFERRED);
	}

	/**
	 * Lets the index of the constraint carry columns along (PostgreSQL's
	 * {@code INCLUDE}).
	 */
	public UniqueSpec include(String... columns) {
		return new UniqueSpec(this.unique.withInclude(List.of(columns)), this.table);
	}

	private UniqueSpec with(Deferrability deferrability) {
		return new UniqueSpec(this.unique.withDeferrability(deferrability), this.table);
	}

	@Override
	public Table addTo(Table newTable) {
		List<UniqueConstraint> uniques = new ArrayList<>(newTable.uniqueConstraints());
		uniques.add(this.unique);
		return newTable.withUniqueConstraints(uniques);
	}

}
