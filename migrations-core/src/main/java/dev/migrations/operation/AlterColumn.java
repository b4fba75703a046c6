package dev.migrations.operation;

import java.util.function.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;

/**
 * Changes a column of a table. All changes name the column as it is before; a rename is
 * applied last.
 *
 * @param table the table
 * @param column the column's name before
 * @param changes what changes, at most once each
 * @param existing the whole column before, for databases that say a column anew to change
 * it (Alembic's {@code existing_type} and the like), or {@code null} if it is not known
 * @since 0.1.0
 */
public record AlterColumn(QualifiedName table, String column, List<ColumnChange> changes,
		@Nullable Column existing) implements Operation {

	public AlterColumn {
		if (changes.isEmpty()) {
			throw new IllegalArgumentException("Nothing changes in column '" + table + "." + column + "'.");
		}
		if (changes.stream().map(Object::getClass).distinct().count() < changes.size()) {
			throw new IllegalArgumentException("One change of column '" + table + "." + column + "' is given twice.");
		}
		changes = renameLast(changes);
		existing = (existing != null) ? existing.withName(column) : null;
	}

	/**
	 * Changes a column of which nothing is known but what changes.
	 */
	public AlterColumn(QualifiedName table, String column, List<ColumnChange> changes) {
		this(table, column, changes, null);
	}

	private static List<ColumnChange> renameLast(List<ColumnChange> changes) {
		List<ColumnChange> ordered = new ArrayList<>(changes);
		ordered.sort((left, right) -> Boolean.compare(left instanceof ColumnChange.Rename,
				right instanceof ColumnChange.Rename));
		return List.copyOf(ordered);
	}

	/**
	 * The column's name after the change.
	 */
	public String newName() {
		ColumnChange last = this.changes.get(this.changes.size() - 1);
		return (last instanceof ColumnChange.Rename rename) ? rename.to() : this.column;
	}

	/**
	 * The whole column after the change, if the one before is known.
	 */
	public Optional<Column> changed() {
		return Optional.ofNullable(this.existing).map((before) -> {
			Column column = before;
			for (ColumnChange change : this.changes) {
				column = change.accept(new ChangedColumn(column));
			}
			return column;
		});
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		List<ColumnChange> reversed = new ArrayList<>();
		this.changes.forEach((change) -> reversed.add(0, change.reverse()));
		return Reversal.of(new AlterColumn(this.table, newName(), reversed, changed().orElse(null)));
	}

	/**
	 * Applies a change to the column.
	 */
	private record ChangedColumn(Column column) implements ColumnChange.Visitor<Column> {

		@Override
		public Column visit(ColumnChange.SetType change) {
			return this.column.withType(change.to());
		}

		@Override
		public Column visit(ColumnChange.SetNullable change) {
			return this.column.withNullable(change.to());
		}

		@Override
		public Column visit(ColumnChange.SetServerDefault change) {
			return this.column.withServerDefault(change.to());
		}

		@Override
		public Column visit(ColumnChange.SetIdentity change) {
			return this.column.withIdentity(change.to());
		}

		@Override
		public Column visit(ColumnChange.SetComputed change) {
			return this.column.withComputed(change.to());
		}

		@Override
		public Column visit(ColumnChange.SetCollation change) {
			return this.column.withCollation(change.to());
		}

		@Override
		public Column visit(ColumnChange.SetComment change) {
			return this.column.withComment(change.to());
		}

		@Override
		public Column visit(ColumnChange.Rename change) {
			return this.column.withName(change.to());
		}

	}

	@Override
	public String describe() {
		return "alter column '" + this.table + "." + this.column + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new AlterColumn(names.apply(this.table), this.column, this.changes, this.existing);
	}

}
