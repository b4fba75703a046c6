package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.migrations.schema.DialectOption;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * An index: {@code index("ix_users_adults").on("users", desc("age")).where("age >= 18")}.
 *
 * @param index the index so far
 * @param table the table, once given
 * @param existence when it is created
 * @param isConcurrent whether writers go on while it is made, where a database has this
 * way
 * @since 0.1.0
 */
public record IndexSpec(Index index, @Nullable QualifiedName table, Existence existence, boolean isConcurrent) {

	public IndexSpec on(String tableName, String... columns) {
		return on(Ddl.table(tableName), columns);
	}

	public IndexSpec on(String tableName, IndexElement... elements) {
		return on(Ddl.table(tableName), elements);
	}

	public IndexSpec on(TableSpec tableSpec, String... columns) {
		return on(tableSpec, Arrays.stream(columns).map(IndexElement::column).toArray(IndexElement[]::new));
	}

	public IndexSpec on(TableSpec tableSpec, IndexElement... elements) {
		return new IndexSpec(this.index.withElements(List.of(elements)), tableSpec.existing(), this.existence,
				this.isConcurrent);
	}

	public IndexSpec unique() {
		return with(this.index.withUnique(true));
	}

	public IndexSpec where(String sql) {
		return with(this.index.withWhere(sql));
	}

	/**
	 * The access method: {@code using("gin")}.
	 */
	public IndexSpec using(String method) {
		return with(this.index.details().withMethod(method));
	}

	/**
	 * Carries columns along without ordering by them.
	 */
	public IndexSpec include(String... columns) {
		return with(this.index.details().withInclude(List.of(columns)));
	}

	/**
	 * Takes NULL for equal to NULL.
	 */
	public IndexSpec nullsNotDistinct() {
		return with(this.index.details().withNullsDistinct(false));
	}

	/**
	 * What only one kind of database says:
	 * {@code option("postgresql", "TABLESPACE", "fast")}.
	 */
	public IndexSpec option(String dialect, String option, String value) {
		List<DialectOption> options = new ArrayList<>(this.index.details().options());
		options.add(new DialectOption(dialect, option, value));
		return with(this.index.details().withOptions(options));
	}

	/**
	 * Lets writers go on while the index is made, where a database has this way; the
	 * statement then runs outside of the revision's transaction.
	 */
	public IndexSpec concurrently() {
		return new IndexSpec(this.index, this.table, this.existence, true);
	}

	/**
	 * Creates the index only if none has its name.
	 */
	public IndexSpec ifNotExists() {
		return new IndexSpec(this.index, this.table, Existence.IF_NOT_EXISTS, this.isConcurrent);
	}

	private IndexSpec with(Index changed) {
		return new IndexSpec(changed, this.table, this.existence, this.isConcurrent);
	}

	private IndexSpec with(Index.Details details) {
		return with(this.index.withDetails(details));
	}

	QualifiedName requiredTable() {
		if (this.table == null) {
			throw new IncompleteOperationException("Index '" + this.index.name() + "' names no table.",
					"Add .on(\"table\", \"column\").");
		}
		return this.table;
	}

}
