package dev.migrations.autogenerate;

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
 * their table, so their operations do nothing. Each visit answers the replay.
 */
final class OwnershipVisitor implements OperationVisitor<RevisionReplay> {

	private final RevisionReplay replay;

	private final String dialect;

	OwnershipVisitor(RevisionReplay replay, String dialect) {
		this.replay = replay;
		this.dialect = dialect;
	}

	@Override
	public RevisionReplay visit(CreateTable operation) {
		return this.replay.addTable(operation.table().name(), operation.table().indexes());
	}

	@Override
	public RevisionReplay visit(DropTable operation) {
		return this.replay.removeTable(operation.table());
	}

	@Override
	public RevisionReplay visit(RenameTable operation) {
		return this.replay.renameTable(operation.table(), operation.newName());
	}

	@Override
	public RevisionReplay visit(AlterTableComment operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(AddColumn operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(DropColumn operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(AlterColumn operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(CreateIndex operation) {
		return this.replay.addIndex(operation.table(), operation.index().name());
	}

	@Override
	public RevisionReplay visit(DropIndex operation) {
		return this.replay.removeIndex(operation.table(), operation.index());
	}

	@Override
	public RevisionReplay visit(CreatePrimaryKey operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(CreateUniqueConstraint operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(CreateForeignKey operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(CreateCheckConstraint operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(DropConstraint operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(CreateSequence operation) {
		return this.replay.addSequence(operation.sequence().name());
	}

	@Override
	public RevisionReplay visit(AlterSequence operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(DropSequence operation) {
		return this.replay.removeSequence(operation.sequence());
	}

	@Override
	public RevisionReplay visit(ExecuteSql operation) {
		WrittenDrops.apply(operation.sql(), this.replay);
		return this.replay;
	}

	@Override
	public RevisionReplay visit(ExecuteScript operation) {
		ExecuteScript.Section section = operation.sectionFor(this.dialect);
		if (section != null) {
			WrittenDrops.apply(section.text(), this.replay);
		}
		return this.replay;
	}

	@Override
	public RevisionReplay visit(RunJava operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(Autocommit operation) {
		operation.operations().forEach((inner) -> inner.accept(this));
		return this.replay;
	}

	@Override
	public RevisionReplay visit(Irreversible operation) {
		return this.replay;
	}

	@Override
	public RevisionReplay visit(CustomOperation operation) {
		operation.expand(this.dialect).forEach((inner) -> inner.accept(this));
		return this.replay;
	}

}
