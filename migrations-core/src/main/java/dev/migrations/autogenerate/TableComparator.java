package dev.migrations.autogenerate;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.operation.AlterTableComment;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;

/**
 * Compares a table that exists with what is wanted of it, facet by facet.
 */
final class TableComparator {

	private final Comparison comparison;

	private final ColumnComparator columns;

	private final CheckComparator checks;

	private final IndexComparator indexes;

	private final ForeignKeyComparator foreignKeys;

	TableComparator(Comparison comparison) {
		this.comparison = comparison;
		this.columns = new ColumnComparator(comparison);
		this.checks = new CheckComparator(comparison);
		this.indexes = new IndexComparator(comparison);
		this.foreignKeys = new ForeignKeyComparator(comparison);
	}

	void compare(Table wanted, Table found) {
		Set<String> dropped = this.columns.compare(wanted, found);
		this.checks.compare(wanted, found, dropped);
		this.indexes.compare(wanted, found);
		this.foreignKeys.compare(wanted, found);
		comparePrimaryKey(wanted, found);
		compareComment(wanted, found);
	}

	/**
	 * A primary key that differs is only pointed out: to replace it takes the foreign
	 * keys that refer to it along.
	 */
	private void comparePrimaryKey(Table wanted, Table found) {
		Set<String> wantedColumns = columns(wanted.primaryKey());
		Set<String> foundColumns = columns(found.primaryKey());
		if (!wantedColumns.equals(foundColumns)) {
			this.comparison.changes()
				.warning("table '" + wanted.name() + "'",
						"The primary key of table '" + wanted.name() + "' is " + words(found.primaryKey())
								+ ", and the mappings want " + words(wanted.primaryKey())
								+ ". Write this change by hand: it is not generated.");
		}
	}

	private static Set<String> columns(@Nullable PrimaryKey key) {
		return (key != null) ? Set.copyOf(key.columns()) : Set.of();
	}

	private static String words(@Nullable PrimaryKey key) {
		return (key != null) ? "(" + String.join(", ", key.columns()) + ")" : "none";
	}

	/**
	 * A comment that is not wanted may be somebody's note: it stays.
	 */
	private void compareComment(Table wanted, Table found) {
		String comment = wanted.comment();
		if (comment != null && !Objects.equals(comment, found.comment())) {
			this.comparison.changes()
				.add(Phase.COMMENTS, new AlterTableComment(wanted.name(), found.comment(), comment));
			this.comparison.changes().changed("table '" + wanted.name() + "'", "table comment '" + wanted.name() + "'");
		}
	}

}
