package dev.migrations.operation;

/**
 * Says in words what an operation does: {@code create table 'users'}.
 *
 * @since 0.1.0
 */
public final class OperationDescriber implements OperationVisitor<String> {

	private static final OperationDescriber INSTANCE = new OperationDescriber();

	private static final int LONGEST_SQL = 60;

	private OperationDescriber() {
	}

	public static String describe(Operation operation) {
		return operation.accept(INSTANCE);
	}

	@Override
	public String visit(CreateTable operation) {
		return "create table '" + operation.table().name() + "'" + operation.existence().words();
	}

	@Override
	public String visit(DropTable operation) {
		return "drop table '" + operation.table() + "'" + operation.existence().words();
	}

	@Override
	public String visit(RenameTable operation) {
		return "rename table '" + operation.table() + "' to '" + operation.newName() + "'";
	}

	@Override
	public String visit(AlterTableComment operation) {
		return "alter comment of table '" + operation.table() + "'";
	}

	@Override
	public String visit(AddColumn operation) {
		return "add column '" + operation.table() + "." + operation.column().name() + "'"
				+ operation.existence().words();
	}

	@Override
	public String visit(DropColumn operation) {
		return "drop column '" + operation.table() + "." + operation.column() + "'" + operation.existence().words();
	}

	@Override
	public String visit(AlterColumn operation) {
		return "alter column '" + operation.table() + "." + operation.column() + "'";
	}

	@Override
	public String visit(CreateIndex operation) {
		return "create index '" + operation.index().name() + "' on '" + operation.table() + "'"
				+ operation.existence().words();
	}

	@Override
	public String visit(DropIndex operation) {
		return "drop index '" + operation.index() + "' on '" + operation.table() + "'" + operation.existence().words();
	}

	@Override
	public String visit(CreatePrimaryKey operation) {
		return "create primary key on '" + operation.table() + "'";
	}

	@Override
	public String visit(CreateUniqueConstraint operation) {
		return "create unique '" + operation.unique().name() + "' on '" + operation.table() + "'";
	}

	@Override
	public String visit(CreateForeignKey operation) {
		return "create foreign key '" + operation.foreignKey().name() + "' on '" + operation.table() + "'";
	}

	@Override
	public String visit(CreateCheckConstraint operation) {
		return "create check '" + operation.check().name() + "' on '" + operation.table() + "'";
	}

	@Override
	public String visit(DropConstraint operation) {
		return "drop " + operation.kind().word() + " '" + operation.name() + "' on '" + operation.table() + "'"
				+ operation.existence().words();
	}

	@Override
	public String visit(CreateSequence operation) {
		return "create sequence '" + operation.sequence().name() + "'" + operation.existence().words();
	}

	@Override
	public String visit(AlterSequence operation) {
		return "alter sequence '" + operation.to().name() + "'";
	}

	@Override
	public String visit(DropSequence operation) {
		return "drop sequence '" + operation.sequence() + "'" + operation.existence().words();
	}

	@Override
	public String visit(ExecuteSql operation) {
		String line = operation.sql().strip().replaceAll("\\s+", " ");
		return "execute '" + ((line.length() > LONGEST_SQL) ? line.substring(0, LONGEST_SQL) + "…" : line) + "'";
	}

	@Override
	public String visit(ExecuteScript operation) {
		return "execute script '" + operation.source() + "'";
	}

	@Override
	public String visit(RunJava operation) {
		return "run Java code '" + operation.description() + "'";
	}

	@Override
	public String visit(Autocommit operation) {
		return String.join(", ", operation.operations().stream().map(OperationDescriber::describe).toList())
				+ " (autocommit)";
	}

	@Override
	public String visit(Irreversible operation) {
		return "stop: " + operation.reason();
	}

	@Override
	public String visit(CustomOperation operation) {
		return operation.description();
	}

}
