package dev.migrations.dialect.sqlite;

import java.util.Set;
import java.util.List;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.ComposedStatement;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameConstraint;
import dev.migrations.operation.RenameIndex;
import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;

/**
 * The SQL of SQLite. What its {@code ALTER TABLE} cannot do, and what depends on the
 * table as it is, becomes a {@link SqliteRebuild}.
 */
class SqliteSqlGenerator extends SqliteClauses {

	private final SqliteBatch batch = new SqliteBatch(this);

	SqliteSqlGenerator(Identifiers identifiers) {
		super(identifiers);
	}

	/**
	 * What SQLite cannot do at all is refused with the reason, before what this generator
	 * does not say.
	 */
	@Override
	public List<Statement> generate(Operation operation) {
		operation.accept(new SqliteRefusals(this));
		return super.generate(operation);
	}

	@Override
	protected Set<Capability> capabilities() {
		return SqliteDialect.CAPABILITIES;
	}

	@Override
	public List<Statement> visit(AddColumn operation) {
		Column column = operation.column();
		if (column.identity() != null) {
			throw unsupported(
					"number the rows of an existing table, '" + operation.table() + "', in the added column '"
							+ column.name() + "'",
					"Make it the primary key in the same op.batchAlterTable, or create the table with it.");
		}
		return alter(operation, operation.table(), super.visit(operation));
	}

	@Override
	public List<Statement> visit(DropColumn operation) {
		return alter(operation, operation.table(), super.visit(operation));
	}

	@Override
	public List<Statement> visit(AlterColumn operation) {
		return alter(operation, operation.table(), super.visit(operation));
	}

	@Override
	public List<Statement> visit(AlterTableComment operation) {
		return alter(operation, operation.table(), super.visit(operation));
	}

	@Override
	public List<Statement> visit(RenameIndex operation) {
		return alter(operation, operation.table(), super.visit(operation));
	}

	@Override
	public List<Statement> visit(CreatePrimaryKey operation) {
		return alter(operation, operation.table(), super.visit(operation));
	}

	@Override
	public List<Statement> visit(CreateUniqueConstraint operation) {
		return alter(operation, operation.table(), super.visit(operation));
	}

	@Override
	public List<Statement> visit(CreateForeignKey operation) {
		return alter(operation, operation.table(), super.visit(operation));
	}

	@Override
	public List<Statement> visit(CreateCheckConstraint operation) {
		return alter(operation, operation.table(), super.visit(operation));
	}

	@Override
	public List<Statement> visit(DropConstraint operation) {
		return alter(operation, operation.table(), super.visit(operation));
	}

	@Override
	public List<Statement> visit(RenameConstraint operation) {
		return alter(operation, operation.table(), super.visit(operation));
	}

	/**
	 * A change of a table: as it is in standard SQL, or composed from the table as it is.
	 * @param standard the change in standard SQL, for readers
	 */
	private List<Statement> alter(Operation operation, QualifiedName table, List<Statement> standard) {
		SqliteStep step = this.batch.step(operation, standard);
		return (step.edit().effort() == SqliteEdit.Effort.PLAIN) ? standard
				: List.of(new ComposedStatement(new SqliteRebuild(table, List.of(step), null), true, operation));
	}

	@Override
	public List<Statement> visit(BatchAlterTable operation) {
		return this.batch.statements(operation);
	}

	/**
	 * The statements of an added column that is numbered as the key which the same batch
	 * creates.
	 */
	List<Statement> addNumbered(AddColumn operation) {
		return super.visit(operation);
	}

}
