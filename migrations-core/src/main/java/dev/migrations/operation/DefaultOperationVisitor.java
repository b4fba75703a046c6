package dev.migrations.operation;

/**
 * For visitors that care for a few kinds of operations and treat all others alike.
 *
 * @param <R> what a visit answers
 * @since 0.1.0
 */
public abstract class DefaultOperationVisitor<R> implements OperationVisitor<R> {

	/**
	 * What is answered for an operation that has no method of its own.
	 */
	protected abstract R otherwise(Operation operation);

	@Override
	public R visit(CreateSchema operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(DropSchema operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(CreateTable operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(DropTable operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(RenameTable operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(AlterTableComment operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(BatchAlterTable operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(AddColumn operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(DropColumn operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(AlterColumn operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(CreateIndex operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(RenameIndex operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(DropIndex operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(CreatePrimaryKey operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(CreateUniqueConstraint operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(CreateForeignKey operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(CreateCheckConstraint operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(CreateExcludeConstraint operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(ValidateConstraint operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(RenameConstraint operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(DropConstraint operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(CreateEnumType operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(AlterEnumType operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(RenameEnumValue operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(DropEnumType operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(CreateSequence operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(AlterSequence operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(RenameSequence operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(RestartSequence operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(DropSequence operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(CreateObject operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(ReplaceObject operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(DropObject operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(BulkInsert operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(UpdateRows operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(DeleteRows operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(Backfill operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(ExecuteSql operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(ExecuteScript operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(RunJava operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(Autocommit operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(Irreversible operation) {
		return otherwise(operation);
	}

	@Override
	public R visit(CustomOperation operation) {
		return otherwise(operation);
	}

}
