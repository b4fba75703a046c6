package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import dev.migrations.dialect.sqlite.SqliteConstraint.Kind;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.Existence;
import org.jspecify.annotations.Nullable;

/**
 * One change of a table within its rebuild.
 */
sealed interface SqliteEdit {

	/**
	 * Changes the table.
	 */
	void applyTo(SqliteTableChange change);

	/**
	 * Whether a script may leave it to {@code ALTER TABLE}, which fails where it cannot.
	 */
	default boolean mayBeLeftToAlterTable() {
		return false;
	}

	/**
	 * Adds a column.
	 *
	 * @param definition its definition, as it is written
	 * @param existence whether it is added only if it is not there
	 */
	record Add(String definition, Existence existence) implements SqliteEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			SqliteColumn column = SqliteTable.parse("CREATE TABLE t (" + this.definition + ")").columns().get(0);
			if (change.table().column(column.name()).isPresent()) {
				if (this.existence == Existence.IF_NOT_EXISTS) {
					return;
				}
				throw change.failed("has a column '" + column.name() + "' already");
			}
			List<SqliteColumn> columns = new ArrayList<>(change.table().columns());
			columns.add(column);
			change.rebuild(change.table().withColumns(columns));
		}

	}

	/**
	 * Drops a column, with the constraints and indexes that name it.
	 *
	 * @param column its name
	 * @param existence whether it is dropped only if it is there
	 */
	record Drop(String column, Existence existence) implements SqliteEdit {

		@Override
		public boolean mayBeLeftToAlterTable() {
			return this.existence == Existence.UNCHECKED;
		}

		@Override
		public void applyTo(SqliteTableChange change) {
			String exact = change.exact(this.column);
			if (change.table().column(exact).isEmpty() && this.existence == Existence.IF_EXISTS) {
				return;
			}
			change.dropColumn(change.column(exact));
		}

	}

	/**
	 * Changes a column.
	 *
	 * @param operation the change
	 * @param sql writes it
	 */
	record Alter(AlterColumn operation, SqliteSqlGenerator sql) implements SqliteEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			SqliteColumn before = change.column(change.exact(this.operation.column()));
			Changed changed = new Changed(change, this.sql, before);
			this.operation.changes().forEach((each) -> each.accept(changed));
			if (!changed.column.equals(before)) {
				change.replace(changed.column);
			}
			String newName = this.operation.newName();
			if (!newName.equals(this.operation.column())) {
				change.rename(this.operation.column(), newName);
			}
		}

		private static final class Changed implements ColumnChange.Visitor<SqliteColumn> {

			private final SqliteTableChange change;

			private final SqliteSqlGenerator sql;

			private SqliteColumn column;

			Changed(SqliteTableChange change, SqliteSqlGenerator sql, SqliteColumn column) {
				this.change = change;
				this.sql = sql;
				this.column = column;
			}

			/**
			 * Values are stored anew, and take the affinity of the new type where that
			 * loses nothing; they are not cast, which would make 0 of every word. A
			 * column that SQLite numbers stays an integer, which holds what a bigint
			 * holds.
			 */
			@Override
			public SqliteColumn visit(ColumnChange.SetType each) {
				if (each.using() != null) {
					this.change.fill(this.column.name(), each.using());
				}
				boolean numbered = this.change.table().isRowid(this.column)
						&& SqliteColumn.isInteger(this.sql.typeName(each.to()));
				this.column = numbered ? this.column : this.column.withType(this.sql.typeName(each.to()));
				return this.column;
			}

			@Override
			public SqliteColumn visit(ColumnChange.SetNullable each) {
				this.column = without(Kind.NULL, without(Kind.NOT_NULL, this.column));
				this.column = each.to() ? this.column : this.column.with(Kind.NOT_NULL, "NOT NULL");
				return this.column;
			}

			@Override
			public SqliteColumn visit(ColumnChange.SetServerDefault each) {
				this.column = without(Kind.DEFAULT, this.column);
				this.column = (each.to() != null) ? this.column.with(Kind.DEFAULT, this.sql.defaultOf(each.to()))
						: this.column;
				return this.column;
			}

			@Override
			public SqliteColumn visit(ColumnChange.SetComment each) {
				this.column = this.column.withComment(each.to());
				return this.column;
			}

			@Override
			public SqliteColumn visit(ColumnChange.Rename each) {
				return this.column;
			}

			private static SqliteColumn without(Kind kind, SqliteColumn column) {
				return column
					.with(column.constraints().stream().filter((constraint) -> constraint.kind() != kind).toList());
			}

		}

	}

	/**
	 * Comments on the table.
	 *
	 * @param comment the comment, or {@code null} for none
	 */
	record Comment(@Nullable String comment) implements SqliteEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			change.rebuild(change.table().withComment(this.comment));
		}

	}

	/**
	 * Adds a constraint.
	 *
	 * @param clause the constraint, as it is written
	 */
	record AddConstraint(String clause) implements SqliteEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			SqliteConstraint constraint = SqliteTable.parse("CREATE TABLE t (t, " + this.clause + ")")
				.constraints()
				.get(0);
			List<SqliteConstraint> constraints = new ArrayList<>(change.table().constraints());
			constraints.add(constraint);
			SqliteTable table = change.table().withConstraints(constraints);
			if (constraint.kind() == Kind.PRIMARY_KEY) {
				// SQLite takes NULL in a key unless it is said otherwise
				table = table.withColumns(table.columns()
					.stream()
					.map((column) -> constraint.columns()
						.stream()
						.anyMatch((key) -> SqliteToken.same(key, column.name())) && !column.has(Kind.NOT_NULL)
								? column.with(Kind.NOT_NULL, "NOT NULL") : column)
					.toList());
			}
			change.rebuild(table);
		}

	}

	/**
	 * Drops a constraint.
	 *
	 * @param operation the operation
	 */
	record DropConstraint(dev.migrations.operation.DropConstraint operation) implements SqliteEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			String name = change.exact(this.operation.name());
			UnaryOperator<List<SqliteConstraint>> others = (
					constraints) -> constraints.stream().filter((constraint) -> !isMeant(constraint, name)).toList();
			SqliteTable before = change.table();
			SqliteTable after = before.withConstraints(others.apply(before.constraints()))
				.withColumns(before.columns()
					.stream()
					.map((column) -> column.with(others.apply(column.constraints())))
					.toList());
			if (!after.equals(before)) {
				change.rebuild(after);
			}
			else if (this.operation.existence() != Existence.IF_EXISTS) {
				throw change.failed("has no " + this.operation.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
						+ " '" + name + "'");
			}
		}

		private boolean isMeant(SqliteConstraint constraint, String name) {
			return constraint.kind() == kind(this.operation.kind()) && ((constraint.name() != null)
					? SqliteToken.same(constraint.name(), name) : constraint.kind() == Kind.PRIMARY_KEY);
		}

		private static Kind kind(ConstraintKind kind) {
			return switch (kind) {
				case PRIMARY_KEY -> Kind.PRIMARY_KEY;
				case UNIQUE -> Kind.UNIQUE;
				case FOREIGN_KEY -> Kind.FOREIGN_KEY;
				case CHECK -> Kind.CHECK;
			};
		}

	}

}
