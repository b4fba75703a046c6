package dev.migrations.operation;

/**
 * One instruction of a revision. Operations are facts; behaviour is in visitors.
 *
 * @since 0.1.0
 * @see OperationVisitor
 */
public sealed interface Operation permits CreateTable, DropTable, RenameTable, AlterTableComment, AddColumn, DropColumn,
		AlterColumn, CreateIndex, DropIndex, CreatePrimaryKey, CreateUniqueConstraint, CreateForeignKey,
		CreateCheckConstraint, DropConstraint, CreateSequence, AlterSequence, DropSequence, ExecuteSql, ExecuteScript,
		RunJava, Autocommit, Irreversible, CustomOperation {

	/**
	 * Calls the visitor's method for this kind of operation.
	 */
	<R> R accept(OperationVisitor<R> visitor);

	/**
	 * The operation that undoes this one, or why there is none.
	 */
	Reversal reverse();

}
