package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;

/**
 * One instruction of a revision. Operations are facts; what databases and renderers make
 * of them is in visitors.
 *
 * @since 0.1.0
 * @see OperationVisitor
 */
public sealed interface Operation permits CreateSchema, DropSchema, CreateTable, DropTable, RenameTable,
		AlterTableComment, BatchAlterTable, AddColumn, DropColumn, AlterColumn, CreateIndex, RenameIndex, DropIndex,
		CreatePrimaryKey, CreateUniqueConstraint, CreateForeignKey, CreateCheckConstraint, CreateExcludeConstraint,
		ValidateConstraint, RenameConstraint, DropConstraint, CreateEnumType, AlterEnumType, RenameEnumValue,
		DropEnumType, CreateSequence, AlterSequence, RenameSequence, RestartSequence, DropSequence, CreateObject,
		ReplaceObject, DropObject, BulkInsert, UpdateRows, DeleteRows, Backfill, ExecuteSql, ExecuteScript, RunJava,
		Autocommit, Irreversible, CustomOperation {

	/**
	 * Calls the visitor's method for this kind of operation.
	 */
	<R> R accept(OperationVisitor<R> visitor);

	/**
	 * The operation that undoes this one, or why there is none.
	 */
	Reversal reverse();

	/**
	 * What it does, in words: {@code create table 'users'}.
	 */
	String describe();

	/**
	 * The same operation on objects of other names: of tables, sequences, types and what
	 * else has a schema. SQL that users write stays as it is.
	 */
	Operation mapNames(UnaryOperator<QualifiedName> names);

}
