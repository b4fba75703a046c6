package dev.migrations.dialect.sqlite;

import java.util.List;

import dev.migrations.dialect.sqlite.SqliteConstraint.Kind;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.schema.Computed;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Changes the definition of a column. Each visit answers the column with one more change.
 */
final class SqliteColumnAlteration implements ColumnChange.Visitor<SqliteColumn> {

	private final SqliteTableChange change;

	private final SqliteSqlGenerator sql;

	private final AlterColumn operation;

	private SqliteColumn column = new SqliteColumn("", "", "", List.of(), null);

	SqliteColumnAlteration(SqliteTableChange change, SqliteSqlGenerator sql, AlterColumn operation) {
		this.change = change;
		this.sql = sql;
		this.operation = operation;
	}

	/**
	 * The column after all changes but a rename.
	 */
	SqliteColumn of(SqliteColumn before) {
		this.column = before;
		for (ColumnChange each : this.operation.changes()) {
			this.column = each.accept(this);
		}
		return this.column;
	}

	/**
	 * Values are stored anew, and take the affinity of the new type where that loses
	 * nothing; they are not cast, which would make 0 of every word. A column that SQLite
	 * numbers stays an integer, which holds what a bigint holds.
	 */
	@Override
	public SqliteColumn visit(ColumnChange.SetType each) {
		String type = this.sql.typeName(each.to());
		if (each.using() != null) {
			this.change.fill(this.column, each.using());
		}
		boolean numbered = this.change.table().isRowid(this.column) && SqliteColumn.isInteger(type);
		return numbered ? this.column : this.column.withType(type);
	}

	@Override
	public SqliteColumn visit(ColumnChange.SetNullable each) {
		SqliteColumn nullable = without(Kind.NULL, without(Kind.NOT_NULL, this.column));
		return each.to() ? nullable : nullable.with(Kind.NOT_NULL, "NOT NULL");
	}

	@Override
	public SqliteColumn visit(ColumnChange.SetServerDefault each) {
		SqliteColumn bare = without(Kind.DEFAULT, this.column);
		return (each.to() != null) ? bare.with(Kind.DEFAULT, this.sql.defaultOf(each.to())) : bare;
	}

	/**
	 * Rows are numbered by a primary key of the type INTEGER ("SQLite Autoincrement" in
	 * the manual); a column of another integer type is not.
	 */
	@Override
	public SqliteColumn visit(ColumnChange.SetIdentity each) {
		boolean numbered = each.to() != null;
		SqliteTable table = this.change.table();
		List<String> key = table.primaryKeyColumns();
		if (numbered
				&& (table.isWithoutRowid() || key.size() != 1 || !SqliteToken.same(key.get(0), this.column.name()))) {
			throw this.change.failed("has a column '" + this.operation.column()
					+ "' which is not the whole primary key, or is WITHOUT ROWID, so that SQLite cannot number its rows in it");
		}
		this.change.rebuild(table.withConstraints(key(table.constraints(), numbered)));
		return this.column.with(key(this.column.constraints(), numbered))
			.withType(numbered ? "integer" : this.sql.typeName(typeBefore()));
	}

	private SqlType typeBefore() {
		for (ColumnChange each : this.operation.changes()) {
			if (each instanceof ColumnChange.SetType type) {
				return type.to();
			}
		}
		return (this.operation.existing() != null) ? this.operation.existing().type()
				: GenericType.of(GenericType.Kind.BIGINT);
	}

	private static List<SqliteConstraint> key(List<SqliteConstraint> constraints, boolean numbered) {
		return constraints.stream()
			.map((each) -> (each.kind() == Kind.PRIMARY_KEY) ? each.asKey(numbered) : each)
			.toList();
	}

	@Override
	public SqliteColumn visit(ColumnChange.SetComputed each) {
		SqliteColumn bare = without(Kind.COMPUTED, this.column);
		Computed to = each.to();
		if (to == null) {
			this.change.keepComputed(this.column);
		}
		return (to != null) ? bare.with(Kind.COMPUTED, this.sql.computedOf(this.column.name(),
				new Computed(this.change.names().expression(to.expression()), to.stored()))) : bare;
	}

	@Override
	public SqliteColumn visit(ColumnChange.SetCollation each) {
		return collated(without(Kind.COLLATE, this.column), each.to());
	}

	private SqliteColumn collated(SqliteColumn bare, @Nullable String collation) {
		return (collation != null) ? bare.with(Kind.COLLATE, this.sql.collationOf(collation)) : bare;
	}

	@Override
	public SqliteColumn visit(ColumnChange.SetComment each) {
		return this.column.withComment(each.to());
	}

	@Override
	public SqliteColumn visit(ColumnChange.Rename each) {
		return this.column;
	}

	private static SqliteColumn without(Kind kind, SqliteColumn column) {
		return column.with(column.constraints().stream().filter((constraint) -> constraint.kind() != kind).toList());
	}

}
