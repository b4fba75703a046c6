package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.QualifiedName;

/**
 * Changes a column of a table. All changes name the column as it is before; a rename is
 * applied last.
 *
 * @param table the table
 * @param column the column's name before
 * @param changes what changes, at most once each
 * @since 0.1.0
 */
public record AlterColumn(QualifiedName table, String column, List<ColumnChange> changes) implements Operation {

	public AlterColumn {
		if (changes.isEmpty()) {
			throw new IllegalArgumentException("Nothing changes in column '" + table + "." + column + "'.");
		}
		if (changes.stream().map(Object::getClass).distinct().count() < changes.size()) {
			throw new IllegalArgumentException("One change of column '" + table + "." + column + "' is given twice.");
		}
		changes = renameLast(changes);
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

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		List<ColumnChange> reversed = new ArrayList<>();
		this.changes.forEach((change) -> reversed.add(0, change.reverse()));
		return Reversal.of(new AlterColumn(this.table, newName(), reversed));
	}

}
