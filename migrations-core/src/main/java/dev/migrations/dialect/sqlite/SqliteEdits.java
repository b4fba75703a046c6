package dev.migrations.dialect.sqlite;

import java.util.List;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DefaultOperationVisitor;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameConstraint;
import dev.migrations.operation.RenameIndex;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.UniqueConstraint;

/**
 * What an operation changes in its table.
 */
final class SqliteEdits extends DefaultOperationVisitor<SqliteEdit> {

	private final SqliteSqlGenerator sql;

	private final List<String> standard;

	private final boolean numbered;

	/**
	 * The edits of operations.
	 * @param standard the operation in standard SQL
	 * @param numbered whether it is about a column that is added as a key which SQLite
	 * numbers
	 */
	SqliteEdits(SqliteSqlGenerator sql, List<String> standard, boolean numbered) {
		this.sql = sql;
		this.standard = standard;
		this.numbered = numbered;
	}

	@Override
	protected SqliteEdit otherwise(Operation operation) {
		throw this.sql.refuse("make the operation '" + operation.describe() + "' a part of a batch on one table",
				"Write it before or after op.batchAlterTable.");
	}

	@Override
	public SqliteEdit visit(AlterTableComment operation) {
		return new SqliteTableEdit.Comment(operation.to());
	}

	@Override
	public SqliteEdit visit(AddColumn operation) {
		return new SqliteColumnEdit.Add(operation.column(), operation.existence(),
				!this.numbered && this.sql.isAddedInPlace(operation.column()), this.sql);
	}

	@Override
	public SqliteEdit visit(DropColumn operation) {
		return new SqliteColumnEdit.Drop(operation.column(), operation.existence());
	}

	@Override
	public SqliteEdit visit(AlterColumn operation) {
		return new SqliteColumnEdit.Alter(operation, this.sql);
	}

	@Override
	public SqliteEdit visit(CreateIndex operation) {
		QualifiedName table = operation.table();
		return new SqliteIndexEdit.Create(operation.index().name(), operation.existence(), this.standard,
				(names) -> this.sql.indexOf(table, names.index(operation.index())));
	}

	@Override
	public SqliteEdit visit(DropIndex operation) {
		return new SqliteIndexEdit.Drop(operation.index(), operation.existence(), this.standard);
	}

	@Override
	public SqliteEdit visit(RenameIndex operation) {
		return new SqliteIndexEdit.Rename(operation.index(), operation.newName());
	}

	@Override
	public SqliteEdit visit(CreatePrimaryKey operation) {
		PrimaryKey key = operation.primaryKey();
		return new SqliteConstraintEdit.Add(
				(names) -> this.sql.keyOf(key.withColumns(names.names(key.columns())), this.numbered));
	}

	@Override
	public SqliteEdit visit(CreateUniqueConstraint operation) {
		UniqueConstraint unique = operation.unique();
		return new SqliteConstraintEdit.Add(
				(names) -> this.sql.uniqueOf(unique.withColumns(names.names(unique.columns()))));
	}

	@Override
	public SqliteEdit visit(CreateForeignKey operation) {
		ForeignKey key = operation.foreignKey();
		boolean itself = key.referencedTable().equals(operation.table());
		return new SqliteConstraintEdit.Add(
				(names) -> this.sql.foreignKeyOf(operation.table(), key.withColumns(names.names(key.columns()),
						itself ? names.names(key.referencedColumns()) : key.referencedColumns())));
	}

	@Override
	public SqliteEdit visit(CreateCheckConstraint operation) {
		CheckConstraint check = operation.check();
		return new SqliteConstraintEdit.Add(
				(names) -> this.sql.checkOf(check.withExpression(names.expression(check.expression()))));
	}

	@Override
	public SqliteEdit visit(DropConstraint operation) {
		return new SqliteConstraintEdit.Drop(operation);
	}

	@Override
	public SqliteEdit visit(RenameConstraint operation) {
		return new SqliteConstraintEdit.Rename(operation);
	}

}
