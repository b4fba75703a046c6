package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.Existence;
import dev.migrations.schema.Column;

/**
 * One change of the columns of a table.
 */
sealed interface SqliteColumnEdit extends SqliteEdit {

	/**
	 * Adds a column.
	 *
	 * @param column the column
	 * @param existence whether it is added only if it is not there
	 * @param inPlace whether {@code ALTER TABLE} can add it
	 * @param sql writes it
	 */
	record Add(Column column, Existence existence, boolean inPlace,
			SqliteSqlGenerator sql) implements SqliteColumnEdit {

		@Override
		public Effort effort() {
			return (this.inPlace && this.existence == Existence.UNCHECKED) ? Effort.PLAIN : Effort.COMPOSED;
		}

		@Override
		public void applyTo(SqliteTableChange change) {
			if (change.names().isColumn(this.column.name())) {
				if (this.existence == Existence.IF_NOT_EXISTS) {
					return;
				}
				throw change.failed("has a column '" + this.column.name() + "' already");
			}
			String definition = this.sql.definitionOf(change.names().add(this.column));
			SqliteColumn parsed = SqliteTable.parse("CREATE TABLE t (" + definition + ")").columns().get(0);
			List<SqliteColumn> columns = new ArrayList<>(change.table().columns());
			columns.add(parsed);
			change.addColumn(parsed, change.table().withColumns(columns),
					this.inPlace ? "ADD COLUMN " + this.sql.definitionOf(this.column) : null);
		}

	}

	/**
	 * Drops a column, with the constraints and indexes that name it.
	 *
	 * @param column its name
	 * @param existence whether it is dropped only if it is there
	 */
	record Drop(String column, Existence existence) implements SqliteColumnEdit {

		@Override
		public Effort effort() {
			return (this.existence == Existence.UNCHECKED) ? Effort.ATTEMPT : Effort.COMPOSED;
		}

		@Override
		public void applyTo(SqliteTableChange change) {
			if (!change.names().isColumn(this.column) && this.existence == Existence.IF_EXISTS) {
				return;
			}
			change.dropColumn(this.column);
		}

	}

	/**
	 * Changes a column.
	 *
	 * @param operation the change
	 * @param sql writes it
	 */
	record Alter(AlterColumn operation, SqliteSqlGenerator sql) implements SqliteColumnEdit {

		@Override
		public Effort effort() {
			return isRename() ? Effort.PLAIN : Effort.COMPOSED;
		}

		private boolean isRename() {
			return this.operation.changes().size() == 1
					&& this.operation.changes().get(0) instanceof ColumnChange.Rename;
		}

		@Override
		public void applyTo(SqliteTableChange change) {
			SqliteColumn before = change.column(this.operation.column());
			SqliteColumn changed = new SqliteColumnAlteration(change, this.sql, this.operation).of(before);
			if (!changed.equals(before)) {
				change.replace(changed);
			}
			String newName = this.operation.newName();
			if (!newName.equals(this.operation.column())) {
				change.rename(this.operation.column(), newName);
			}
		}

	}

}
