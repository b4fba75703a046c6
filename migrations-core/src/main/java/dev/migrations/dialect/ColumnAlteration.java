package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;

/**
 * The statements that change one column.
 */
final class ColumnAlteration implements ColumnChange.Visitor<String> {

	private final StandardTableSql sql;

	private final AlterColumn operation;

	private final boolean typeChanges;

	ColumnAlteration(StandardTableSql sql, AlterColumn operation) {
		this.sql = sql;
		this.operation = operation;
		this.typeChanges = operation.changes().stream().anyMatch(ColumnChange.SetType.class::isInstance);
	}

	// a default of the old type may have no cast to the new one: it goes before the
	// type changes, and the new one comes after
	List<String> statements() {
		List<String> statements = new ArrayList<>();
		if (this.typeChanges && this.operation.changes().stream().anyMatch(this::replacesDefault)) {
			statements.add(altered() + this.sql.alterColumnDefault(null));
		}
		Stream.of(true, false)
			.flatMap((typeFirst) -> this.operation.changes()
				.stream()
				.filter((change) -> typeFirst == change instanceof ColumnChange.SetType))
			.filter((change) -> !(this.typeChanges && dropsDefault(change)))
			.forEach((change) -> statements.add(change.accept(this)));
		return statements;
	}

	private boolean replacesDefault(ColumnChange change) {
		return change instanceof ColumnChange.SetServerDefault set && set.from() != null;
	}

	private boolean dropsDefault(ColumnChange change) {
		return change instanceof ColumnChange.SetServerDefault set && set.from() != null && set.to() == null;
	}

	private String altered() {
		return this.sql.alterColumn(this.operation.table(), this.operation.column());
	}

	@Override
	public String visit(ColumnChange.SetType change) {
		return altered() + this.sql.alterColumnType(change, this.operation.column());
	}

	@Override
	public String visit(ColumnChange.SetNullable change) {
		return altered() + this.sql.alterColumnNullable(change.to());
	}

	@Override
	public String visit(ColumnChange.SetServerDefault change) {
		return altered() + this.sql.alterColumnDefault(change.to());
	}

	@Override
	public String visit(ColumnChange.SetIdentity change) {
		return altered() + this.sql.alterColumnIdentity(change.from(), change.to());
	}

	@Override
	public String visit(ColumnChange.SetComputed change) {
		return altered() + this.sql.alterColumnComputed(change, this.operation.column());
	}

	@Override
	public String visit(ColumnChange.SetCollation change) {
		return altered() + this.sql.alterColumnCollation(change);
	}

	@Override
	public String visit(ColumnChange.SetComment change) {
		return this.sql.commentOnColumn(this.operation.table(), this.operation.column(), change.to());
	}

	@Override
	public String visit(ColumnChange.Rename change) {
		return this.sql.renameColumn(this.operation.table(), this.operation.column(), change.to());
	}

}
