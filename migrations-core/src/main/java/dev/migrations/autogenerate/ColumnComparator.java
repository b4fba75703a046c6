package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.DropColumn;
import dev.migrations.schema.Column;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Table;

/**
 * Compares the columns of a table: added, removed, type, nullability, and, where there is
 * no doubt, default and comment.
 */
final class ColumnComparator {

	private final Comparison comparison;

	private final DefaultComparator defaults = new DefaultComparator();

	ColumnComparator(Comparison comparison) {
		this.comparison = comparison;
	}

	/**
	 * Compares the columns.
	 * @return the names of the columns that are dropped
	 */
	Set<String> compare(Table wanted, Table found) {
		for (Column column : wanted.columns()) {
			found.column(column.name())
				.ifPresentOrElse((existing) -> alter(wanted.name(), column, existing),
						() -> add(wanted.name(), column));
		}
		Set<String> dropped = new HashSet<>();
		for (Column column : found.columns()) {
			if (wanted.column(column.name()).isEmpty() && drop(found, column)) {
				dropped.add(column.name());
			}
		}
		dropped.forEach((column) -> warnOfRename(wanted, found, column));
		return dropped;
	}

	/**
	 * Renames are not detected: what looks like one must not lose its data unnoticed.
	 */
	private void warnOfRename(Table wanted, Table found, String dropped) {
		Column column = found.column(dropped).orElseThrow();
		wanted.columns()
			.stream()
			.filter((added) -> found.column(added.name()).isEmpty() && added.type().equals(column.type()))
			.findFirst()
			.ifPresent((added) -> this.comparison.changes()
				.warning(object(found.name(), column),
						"Column '" + found.name() + "." + dropped + "' is dropped with its data, and '" + added.name()
								+ "' of the same type is added. If it was renamed, replace both by op.alterColumn(\""
								+ found.name().name() + "\", \"" + dropped + "\", c -> c.rename(\"" + added.name()
								+ "\"))."));
	}

	private void add(QualifiedName table, Column column) {
		this.comparison.changes().add(Phase.ADDED_COLUMNS, new AddColumn(table, column));
		this.comparison.changes().added(object(table, column), object(table, column));
		boolean filled = column.serverDefault() != null || column.identity() != null || column.computed() != null;
		if (!column.nullable() && !filled) {
			this.comparison.changes()
				.warning(object(table, column),
						"Column '" + table + "." + column.name() + "' is NOT NULL and has no default: the upgrade "
								+ "fails if the table has rows. Give it a server default, or add it nullable, fill "
								+ "it, then set NOT NULL.");
		}
	}

	private void alter(QualifiedName table, Column wanted, Column found) {
		List<ColumnChange> changes = new ArrayList<>();
		String object = object(table, wanted);
		// a computed column's type and nullability follow from its expression
		boolean computed = wanted.computed() != null || found.computed() != null;
		if (!computed && !wanted.type().equals(found.type())) {
			changes.add(new ColumnChange.SetType(found.type(), wanted.type(), null));
			this.comparison.changes()
				.changed(object, "type change from " + words(found.type()) + " to " + words(wanted.type()) + " on '"
						+ table + "." + wanted.name() + "'");
		}
		if (!computed && wanted.nullable() != found.nullable()) {
			changes.add(new ColumnChange.SetNullable(found.nullable(), wanted.nullable()));
			this.comparison.changes().changed(object, (wanted.nullable() ? "NULL" : "NOT NULL") + " on " + object);
			warnOfNulls(table, wanted);
		}
		if (!computed && (this.defaults.differ(wanted, found) || DefaultComparator.mustFollowTheType(wanted, found))) {
			changes.add(new ColumnChange.SetServerDefault(found.serverDefault(), wanted.serverDefault()));
			this.comparison.changes().changed(object, "server default on " + object);
		}
		// a comment that is not wanted may be somebody's note: it stays
		if (wanted.comment() != null && !Objects.equals(wanted.comment(), found.comment())) {
			changes.add(new ColumnChange.SetComment(found.comment(), wanted.comment()));
			this.comparison.changes().changed(object, "comment of " + object);
		}
		if (!changes.isEmpty()) {
			Column existing = this.comparison.columnsAreSaidAnew() ? found : null;
			this.comparison.changes()
				.add(Phase.ALTERED_COLUMNS, new AlterColumn(table, wanted.name(), changes, existing));
		}
	}

	private void warnOfNulls(QualifiedName table, Column wanted) {
		if (!wanted.nullable()) {
			this.comparison.changes()
				.warning(object(table, wanted), "Column '" + table + "." + wanted.name()
						+ "' becomes NOT NULL: the upgrade fails if a row holds NULL. Fill the column first.");
		}
	}

	private boolean drop(Table found, Column column) {
		QualifiedName table = found.name();
		String object = object(table, column);
		if (!this.comparison.mayDrop(table)) {
			this.comparison.changes()
				.notOwned(object, "No mapping uses " + object + ", and " + this.comparison.drop().reason("its table")
						+ ": it stays.");
			return false;
		}
		if (found.primaryKey() != null && found.primaryKey().columns().contains(column.name())) {
			// dropping it would drop the primary key, silently on PostgreSQL
			this.comparison.changes()
				.warning(object, "No mapping uses " + object + ", but it is part of the primary key: it stays. "
						+ "Write this change by hand.");
			return false;
		}
		for (Index index : found.indexes()) {
			if (Keys.columns(index).contains(column.name()) && !this.comparison.mayDropIndex(table, index.name())) {
				this.comparison.changes()
					.notOwned(object, "No mapping uses " + object + ", but index '" + index.name()
							+ "' covers it, which no applied revision created: it stays.");
				return false;
			}
		}
		this.comparison.changes().add(Phase.DROPPED_COLUMNS, new DropColumn(table, column.name(), column));
		this.comparison.changes().removed(object, object);
		return true;
	}

	private static String object(QualifiedName table, Column column) {
		return "column '" + table + "." + column.name() + "'";
	}

	private static String words(SqlType type) {
		return (type instanceof GenericType generic && generic.arguments().isEmpty()) ? type + "()" : type.toString();
	}

}
