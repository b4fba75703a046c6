package dev.migrations.autogenerate;

import dev.migrations.operation.DefaultOperationVisitor;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameSequence;
import dev.migrations.operation.RenameIndex;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CustomOperation;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.DropSequence;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.RenameTable;

/**
 * What an operation does to the set of owned objects. Columns and constraints belong to
 * their table, so their operations do nothing. Each visit answers the replay.
 */
final class OwnershipVisitor extends DefaultOperationVisitor<RevisionReplay> {

	private final RevisionReplay replay;

	private final String dialect;

	OwnershipVisitor(RevisionReplay replay, String dialect) {
		this.replay = replay;
		this.dialect = dialect;
	}

	@Override
	protected RevisionReplay otherwise(Operation operation) {
		return this.replay;
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
	public RevisionReplay visit(CreateIndex operation) {
		return this.replay.addIndex(operation.table(), operation.index().name());
	}

	@Override
	public RevisionReplay visit(DropIndex operation) {
		return this.replay.removeIndex(operation.table(), operation.index());
	}

	@Override
	public RevisionReplay visit(RenameIndex operation) {
		return this.replay.renameIndex(operation.table(), operation.index(), operation.newName());
	}

	@Override
	public RevisionReplay visit(CreateSequence operation) {
		return this.replay.addSequence(operation.sequence().name());
	}

	@Override
	public RevisionReplay visit(DropSequence operation) {
		return this.replay.removeSequence(operation.sequence());
	}

	@Override
	public RevisionReplay visit(RenameSequence operation) {
		return this.replay.renameSequence(operation.sequence(), operation.newName());
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
	public RevisionReplay visit(BatchAlterTable operation) {
		operation.operations().forEach((inner) -> inner.accept(this));
		return this.replay;
	}

	@Override
	public RevisionReplay visit(Autocommit operation) {
		operation.operations().forEach((inner) -> inner.accept(this));
		return this.replay;
	}

	@Override
	public RevisionReplay visit(CustomOperation operation) {
		operation.expand(this.dialect).forEach((inner) -> inner.accept(this));
		return this.replay;
	}

}
