package dev.migrations.autogenerate;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.CustomOperation;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.DropSequence;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Irreversible;
import dev.migrations.operation.Operation;
import dev.migrations.operation.OperationVisitor;
import dev.migrations.operation.RenameTable;
import dev.migrations.operation.RunJava;

/**
 * The operation that looks first whether its object is there; others as they are.
 */
final class ExistenceVisitor implements OperationVisitor<Operation> {

	@Override
	public Operation visit(CreateTable operation) {
		return new CreateTable(operation.table(), Existence.IF_NOT_EXISTS);
	}

	@Override
	public Operation visit(DropTable operation) {
		return new DropTable(operation.table(), operation.original(), Existence.IF_EXISTS);
	}

	@Override
	public Operation visit(RenameTable operation) {
		return operation;
	}

	@Override
	public Operation visit(AlterTableComment operation) {
		return operation;
	}

	@Override
	public Operation visit(AddColumn operation) {
		return new AddColumn(operation.table(), operation.column(), Existence.IF_NOT_EXISTS);
	}

	@Override
	public Operation visit(DropColumn operation) {
		return new DropColumn(operation.table(), operation.column(), operation.original(), Existence.IF_EXISTS);
	}

	@Override
	public Operation visit(AlterColumn operation) {
		return operation;
	}

	@Override
	public Operation visit(CreateIndex operation) {
		return new CreateIndex(operation.table(), operation.index(), Existence.IF_NOT_EXISTS);
	}

	@Override
	public Operation visit(DropIndex operation) {
		return new DropIndex(operation.table(), operation.index(), operation.original(), Existence.IF_EXISTS);
	}

	@Override
	public Operation visit(CreatePrimaryKey operation) {
		return operation;
	}

	@Override
	public Operation visit(CreateUniqueConstraint operation) {
		return operation;
	}

	@Override
	public Operation visit(CreateForeignKey operation) {
		return operation;
	}

	@Override
	public Operation visit(CreateCheckConstraint operation) {
		return operation;
	}

	/**
	 * A primary key has no name of its own everywhere, so that it cannot be looked for.
	 */
	@Override
	public Operation visit(DropConstraint operation) {
		return (operation.kind() == ConstraintKind.PRIMARY_KEY) ? operation : new DropConstraint(operation.table(),
				operation.name(), operation.kind(), operation.creation(), Existence.IF_EXISTS);
	}

	@Override
	public Operation visit(CreateSequence operation) {
		return new CreateSequence(operation.sequence(), Existence.IF_NOT_EXISTS);
	}

	@Override
	public Operation visit(AlterSequence operation) {
		return operation;
	}

	@Override
	public Operation visit(DropSequence operation) {
		return new DropSequence(operation.sequence(), operation.original(), Existence.IF_EXISTS);
	}

	@Override
	public Operation visit(ExecuteSql operation) {
		return operation;
	}

	@Override
	public Operation visit(ExecuteScript operation) {
		return operation;
	}

	@Override
	public Operation visit(RunJava operation) {
		return operation;
	}

	@Override
	public Operation visit(Autocommit operation) {
		return new Autocommit(operation.operations().stream().map((inner) -> inner.accept(this)).toList());
	}

	@Override
	public Operation visit(Irreversible operation) {
		return operation;
	}

	@Override
	public Operation visit(CustomOperation operation) {
		return operation;
	}

}
