package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.migrations.dialect.sqlite.SqliteConstraint.Kind;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.Existence;
import dev.migrations.schema.Names;

/**
 * One change of the constraints of a table.
 */
sealed interface SqliteConstraintEdit extends SqliteEdit {

	/**
	 * Adds a constraint.
	 *
	 * @param clause the constraint as it is written, for columns of these names
	 */
	record Add(Function<SqliteColumnNames, String> clause) implements SqliteConstraintEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			SqliteConstraint constraint = SqliteTable
				.parse("CREATE TABLE t (t, " + this.clause.apply(change.names()) + ")")
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
	record Drop(dev.migrations.operation.DropConstraint operation) implements SqliteConstraintEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			boolean found = change(change, this.operation.kind(), this.operation.name(), (constraint) -> List.of());
			if (!found && this.operation.existence() != Existence.IF_EXISTS) {
				throw missing(change, this.operation.kind(), this.operation.name());
			}
		}

	}

	/**
	 * Renames a constraint.
	 *
	 * @param operation the operation
	 */
	record Rename(dev.migrations.operation.RenameConstraint operation) implements SqliteConstraintEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			String newName = Names.unquoted(this.operation.newName());
			if (!change(change, this.operation.kind(), this.operation.name(),
					(constraint) -> List.of(constraint.withName(newName)))) {
				throw missing(change, this.operation.kind(), this.operation.name());
			}
		}

	}

	private static SqliteChangeException missing(SqliteTableChange change, ConstraintKind kind, String name) {
		return change.failed(
				"has no " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " '" + Names.unquoted(name) + "'");
	}

	/**
	 * Puts something in the place of a constraint.
	 * @return whether there was one
	 */
	private static boolean change(SqliteTableChange change, ConstraintKind kind, String name,
			Function<SqliteConstraint, List<SqliteConstraint>> replacement) {
		String exact = Names.unquoted(name);
		UnaryOperator<List<SqliteConstraint>> replaced = (constraints) -> constraints.stream()
			.flatMap((each) -> isMeant(each, kind(kind), exact) ? replacement.apply(each).stream() : Stream.of(each))
			.toList();
		SqliteTable before = change.table();
		SqliteTable after = before.withConstraints(replaced.apply(before.constraints()))
			.withColumns(before.columns()
				.stream()
				.map((column) -> column.with(replaced.apply(column.constraints())))
				.toList());
		if (after.equals(before)) {
			return false;
		}
		change.rebuild(after);
		return true;
	}

	private static boolean isMeant(SqliteConstraint constraint, Kind kind, String name) {
		return constraint.kind() == kind
				&& ((constraint.name() != null) ? SqliteToken.same(constraint.name(), name) : kind == Kind.PRIMARY_KEY);
	}

	private static Kind kind(ConstraintKind kind) {
		return switch (kind) {
			case PRIMARY_KEY -> Kind.PRIMARY_KEY;
			case UNIQUE -> Kind.UNIQUE;
			case FOREIGN_KEY -> Kind.FOREIGN_KEY;
			case CHECK -> Kind.CHECK;
			case EXCLUDE -> throw new IllegalStateException("SQLite has no exclude constraints.");
		};
	}

}
