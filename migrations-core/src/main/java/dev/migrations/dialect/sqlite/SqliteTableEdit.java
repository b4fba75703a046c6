package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.operation.ColumnPlacement;
import dev.migrations.schema.NamingConvention;
import org.jspecify.annotations.Nullable;

/**
 * One change of a table as a whole.
 */
sealed interface SqliteTableEdit extends SqliteEdit {

	/**
	 * Makes the table anew in any case.
	 */
	record Recreate() implements SqliteTableEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			change.rebuild(change.table());
		}

	}

	/**
	 * Comments on the table.
	 *
	 * @param comment the comment, or {@code null} for none
	 */
	record Comment(@Nullable String comment) implements SqliteTableEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			change.rebuild(change.table().withComment(this.comment));
		}

	}

	/**
	 * Puts other options in the place of those that the table has.
	 *
	 * @param options what follows the closing parenthesis
	 */
	record Options(String options) implements SqliteTableEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			change.rebuild(change.table().withOptions(this.options));
		}

	}

	/**
	 * Puts a column beside another.
	 *
	 * @param placement where
	 */
	record Place(ColumnPlacement placement) implements SqliteTableEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			SqliteColumn column = change.column(this.placement.column());
			SqliteColumn other = change.column(this.placement.other());
			List<SqliteColumn> columns = new ArrayList<>(change.table().columns());
			columns.remove(column);
			int at = columns.indexOf(other);
			columns.add((this.placement.side() == ColumnPlacement.Side.BEFORE) ? at : at + 1, column);
			change.rebuild(change.table().withColumns(columns));
		}

	}

	/**
	 * Names the constraints that have no name. By itself it changes nothing; a table that
	 * is made anew keeps the names.
	 *
	 * @param convention makes the names
	 */
	record NameConstraints(NamingConvention convention) implements SqliteTableEdit {

		@Override
		public Effort effort() {
			return Effort.ATTEMPT;
		}

		@Override
		public void applyTo(SqliteTableChange change) {
			change.named(new SqliteConstraintNames(this.convention, change.tableName()).named(change.table()));
		}

	}

}
