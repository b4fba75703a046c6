package dev.migrations.autogenerate;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateEnumType;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateSchema;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.DefaultOperationVisitor;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropEnumType;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.DropSchema;
import dev.migrations.operation.DropSequence;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Operation;

/**
 * The operation that looks first whether its object is there; others as they are.
 */
final class ExistenceVisitor extends DefaultOperationVisitor<Operation> {

	@Override
	protected Operation otherwise(Operation operation) {
		return operation;
	}

	@Override
	public Operation visit(CreateSchema operation) {
		return new CreateSchema(operation.schema(), Existence.IF_NOT_EXISTS);
	}

	@Override
	public Operation visit(DropSchema operation) {
		return new DropSchema(operation.schema(), Existence.IF_EXISTS);
	}

	@Override
	public Operation visit(CreateTable operation) {
		return new CreateTable(operation.table(), Existence.IF_NOT_EXISTS);
	}

	@Override
	public Operation visit(DropTable operation) {
		return new DropTable(operation.table(), operation.original(), Existence.IF_EXISTS);
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
	public Operation visit(CreateIndex operation) {
		return operation.withExistence(Existence.IF_NOT_EXISTS);
	}

	@Override
	public Operation visit(DropIndex operation) {
		return operation.withExistence(Existence.IF_EXISTS);
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
	public Operation visit(CreateEnumType operation) {
		return new CreateEnumType(operation.type(), Existence.IF_NOT_EXISTS);
	}

	@Override
	public Operation visit(DropEnumType operation) {
		return new DropEnumType(operation.type(), operation.original(), Existence.IF_EXISTS);
	}

	@Override
	public Operation visit(CreateSequence operation) {
		return new CreateSequence(operation.sequence(), Existence.IF_NOT_EXISTS);
	}

	@Override
	public Operation visit(DropSequence operation) {
		return new DropSequence(operation.sequence(), operation.original(), Existence.IF_EXISTS);
	}

	@Override
	public Operation visit(DropObject operation) {
		return new DropObject(operation.object(), operation.text(), Existence.IF_EXISTS);
	}

	@Override
	public Operation visit(Autocommit operation) {
		return new Autocommit(operation.operations().stream().map((inner) -> inner.accept(this)).toList());
	}

}
