package dev.migrations.operation;

/**
 * One method for each kind of operation; the compiler names the visitors that lack one.
 *
 * @param <R> what a visit answers
 * @since 0.1.0
 * @see DefaultOperationVisitor
 */
public interface OperationVisitor<R> {

	R visit(CreateSchema operation);

	R visit(DropSchema operation);

	R visit(CreateTable operation);

	R visit(DropTable operation);

	R visit(RenameTable operation);

	R visit(AlterTableComment operation);

	R visit(BatchAlterTable operation);

	R visit(AddColumn operation);

	R visit(DropColumn operation);

	R visit(AlterColumn operation);

	R visit(CreateIndex operation);

	R visit(RenameIndex operation);

	R visit(DropIndex operation);

	R visit(CreatePrimaryKey operation);

	R visit(CreateUniqueConstraint operation);

	R visit(CreateForeignKey operation);

	R visit(CreateCheckConstraint operation);

	R visit(CreateExcludeConstraint operation);

	R visit(ValidateConstraint operation);

	R visit(RenameConstraint operation);

	R visit(DropConstraint operation);

	R visit(CreateEnumType operation);

	R visit(AlterEnumType operation);

	R visit(RenameEnumValue operation);

	R visit(DropEnumType operation);

	R visit(CreateSequence operation);

	R visit(AlterSequence operation);

	R visit(RenameSequence operation);

	R visit(RestartSequence operation);

	R visit(DropSequence operation);

	R visit(CreateObject operation);

	R visit(ReplaceObject operation);

	R visit(DropObject operation);

	R visit(BulkInsert operation);

	R visit(UpdateRows operation);

	R visit(DeleteRows operation);

	R visit(Backfill operation);

	R visit(ExecuteSql operation);

	R visit(ExecuteScript operation);

	R visit(RunJava operation);

	R visit(Autocommit operation);

	R visit(Irreversible operation);

	R visit(CustomOperation operation);

}
