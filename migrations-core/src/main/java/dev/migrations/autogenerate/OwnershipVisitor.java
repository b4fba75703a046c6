package dev.migrations.autogenerate;

import org.jspecify.annotations.Nullable;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.Autocommit;
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
import dev.migrations.operation.Irreversible;
import dev.migrations.operation.OperationVisitor;
import dev.migrations.operation.RenameTable;
import dev.migrations.operation.RunJava;

/**
 * What an operation does to the set of owned objects. Columns and constraints belong to
 * their table, so their operations do nothing.
 */
final class OwnershipVisitor implements OperationVisitor<@Nullable Void> {

	private final RevisionReplay replay;

	private final String dialect;

	OwnershipVisitor(RevisionReplay replay, String dialect) {
		this.replay = replay;
		this.dialect = dialect;
	}

	@Override
	public @Nullable Void visit(CreateTable operation) {
		this.replay.addTable(operation.table().name(), operation.table().indexes());
		return null;
	}

	@Override
	public @Nullable Void visit(DropTable operation) {
		this.replay.removeTable(operation.table());
		return null;
	}

	@Override
	public @Nullable Void visit(RenameTable operation) {
		this.replay.renameTable(operation.table(), operation.newName());
		return null;
	}

	@Override
	public @Nullable Void visit(AlterTableComment operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(AddColumn operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(DropColumn operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(AlterColumn operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(CreateIndex operation) {
		this.replay.addIndex(operation.table(), operation.index().name());
		return null;
	}

	@Override
	public @Nullable Void visit(DropIndex operation) {
		this.replay.removeIndex(operation.table(), operation.index());
		return null;
	}

	@Override
	public @Nullable Void visit(CreatePrimaryKey operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(CreateUniqueConstraint operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(CreateForeignKey operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(CreateCheckConstraint operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(DropConstraint operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(CreateSequence operation) {
		this.replay.addSequence(operation.sequence().name());
		return null;
	}

	@Override
	public @Nullable Void visit(AlterSequence operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(DropSequence operation) {
		this.replay.removeSequence(operation.sequence());
		return null;
	}

	@Override
	public @Nullable Void visit(ExecuteSql operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(ExecuteScript operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(RunJava operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(Autocommit operation) {
		operation.operations().forEach((inner) -> inner.accept(this));
		return null;
	}

	@Override
	public @Nullable Void visit(Irreversible operation) {
		return null;
	}

	@Override
	public @Nullable Void visit(CustomOperation operation) {
		operation.expand(this.dialect).forEach((inner) -> inner.accept(this));
		return null;
	}

}
