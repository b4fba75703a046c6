package dev.migrations.operation;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;

/**
 * An index: {@code index("ix_users_adults").on("users", desc("age")).where("age >= 18")}.
 *
 * @param name the index's name
 * @param table the table, once given
 * @param elements what it orders by
 * @param isUnique whether no two rows may have equal elements
 * @param condition the condition of a partial index in SQL, or {@code null}
 * @param existence when it is created
 * @since 0.1.0
 */
public record IndexSpec(String name, @Nullable QualifiedName table, List<IndexElement> elements, boolean isUnique,
		@Nullable String condition, Existence existence) {

	public IndexSpec on(String tableName, String... columns) {
		return on(Ddl.table(tableName), columns);
	}

	public IndexSpec on(String tableName, IndexElement... indexElements) {
		return on(Ddl.table(tableName), indexElements);
	}

	public IndexSpec on(TableSpec tableSpec, String... columns) {
		return on(tableSpec, Arrays.stream(columns).map(IndexElement::column).toArray(IndexElement[]::new));
	}

	public IndexSpec on(TableSpec tableSpec, IndexElement... indexElements) {
		return new IndexSpec(this.name, tableSpec.existing(), List.of(indexElements), this.isUnique, this.condition,
				this.existence);
	}

	public IndexSpec unique() {
		return new IndexSpec(this.name, this.table, this.elements, true, this.condition, this.existence);
	}

	public IndexSpec where(String sql) {
		return new IndexSpec(this.name, this.table, this.elements, this.isUnique, sql, this.existence);
	}

	/**
	 * Creates the index only if none has its name.
	 */
	public IndexSpec ifNotExists() {
		return new IndexSpec(this.name, this.table, this.elements, this.isUnique, this.condition,
				Existence.IF_NOT_EXISTS);
	}

	QualifiedName requiredTable() {
		if (this.table == null) {
			throw new IncompleteOperationException("Index '" + this.name + "' names no table.",
					"Add .on(\"table\", \"column\").");
		}
		return this.table;
	}

	Index index() {
		return new Index(this.name, this.elements, this.isUnique, this.condition);
	}

}
