package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * An exclude constraint (PostgreSQL):
 * {@code exclude("ex_bookings").with("room", "=").with("period", "&&")}, on an existing
 * table with {@code on}.
 *
 * @param exclude the constraint
 * @param table the existing table, or {@code null} inside {@code op.createTable}
 * @since 0.1.0
 */
public record ExcludeSpec(ExcludeConstraint exclude, @Nullable QualifiedName table) implements TableElement {

	/**
	 * Another access method than {@code gist}.
	 */
	public ExcludeSpec using(String method) {
		return with(this.exclude.withMethod(method));
	}

	/**
	 * Compares a column with an operator.
	 */
	public ExcludeSpec with(String column, String operator) {
		return with(IndexElement.column(column), operator);
	}

	/**
	 * Compares a column or expression with an operator.
	 */
	public ExcludeSpec with(IndexElement element, String operator) {
		List<ExcludeConstraint.Element> elements = new ArrayList<>(this.exclude.elements());
		elements.add(new ExcludeConstraint.Element(element, operator));
		return with(this.exclude.withElements(elements));
	}

	/**
	 * Holds for rows of this condition only.
	 */
	public ExcludeSpec where(String sql) {
		return with(this.exclude.withWhere(sql));
	}

	/**
	 * Lets a transaction put the check off until its end.
	 */
	public ExcludeSpec deferrable() {
		return with(Deferrability.INITIALLY_IMMEDIATE);
	}

	/**
	 * Checks at the end of the transaction.
	 */
	public ExcludeSpec initiallyDeferred() {
		return with(Deferrability.INITIALLY_DEFERRED);
	}

	public ExcludeSpec on(String tableName) {
		return on(Ddl.table(tableName));
	}

	public ExcludeSpec on(TableSpec tableSpec) {
		return new ExcludeSpec(this.exclude, tableSpec.existing());
	}

	private ExcludeSpec with(Deferrability deferrability) {
		return with(this.exclude.withDeferrability(deferrability));
	}

	private ExcludeSpec with(ExcludeConstraint changed) {
		return new ExcludeSpec(changed, this.table);
	}

	@Override
	public Table addTo(Table newTable) {
		List<ExcludeConstraint> excludes = new ArrayList<>(newTable.excludeConstraints());
		excludes.add(this.exclude);
		return newTable.withExcludeConstraints(excludes);
	}

}
