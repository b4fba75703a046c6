package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.ColumnChange;
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
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Says operations in standard SQL. A database extends it and overrides the clauses that
 * it writes differently.
 *
 * @since 0.1.0
 */
public abstract class StandardSqlGenerator extends StandardSqlClauses
		implements SqlGenerator, OperationVisitor<List<Statement>> {

	private final String dialect;

	private final ScriptSplitter scriptSplitter;

	/**
	 * A generator for a database.
	 * @param dialect the name of the dialect
	 * @param identifiers how it spells identifiers
	 * @param scriptSplitter how it finds the statements of a script
	 */
	protected StandardSqlGenerator(String dialect, Identifiers identifiers, ScriptSplitter scriptSplitter) {
		super(identifiers);
		this.dialect = dialect;
		this.scriptSplitter = scriptSplitter;
	}

	@Override
	public List<Statement> generate(Operation operation) {
		return operation.accept(this);
	}

	@Override
	public String inlined(SqlStatement statement) {
		return statement.binds().isEmpty() ? statement.sql()
				: new BindLiterals(this, this.scriptSplitter).inlined(statement);
	}

	@Override
	public String useSchema(String schema) {
		return "SET SCHEMA " + identifier(schema);
	}

	@Override
	public List<Statement> visit(CreateTable operation) {
		Table table = operation.table();
		List<String> statements = new ArrayList<>();
		statements.add(createTable(table, operation.existence()));
		table.indexes().forEach((index) -> statements.add(createIndex(table.name(), index, operation.existence())));
		statements.addAll(comments(table));
		return statements(operation, statements);
	}

	/**
	 * The statements that comment on a new table and its columns.
	 */
	protected List<String> comments(Table table) {
		Stream<String> ofTable = Stream.ofNullable(table.comment())
			.map((comment) -> commentOnTable(table.name(), comment));
		Stream<String> ofColumns = table.columns()
			.stream()
			.flatMap((column) -> comments(table.name(), column).stream());
		return Stream.concat(ofTable, ofColumns).toList();
	}

	/**
	 * The statements that comment on a new column.
	 */
	protected List<String> comments(QualifiedName table, Column column) {
		return Stream.ofNullable(column.comment())
			.map((comment) -> commentOnColumn(table, column.name(), comment))
			.toList();
	}

	/**
	 * What makes a statement look first, with a blank behind it. No standard knows it; a
	 * database that cannot say it refuses.
	 */
	protected String existenceClause(Existence existence) {
		return switch (existence) {
			case UNCHECKED -> "";
			case IF_EXISTS -> "IF EXISTS ";
			case IF_NOT_EXISTS -> "IF NOT EXISTS ";
		};
	}

	protected String createTable(Table table, Existence existence) {
		Stream<String> columns = table.columns().stream().map(this::columnDefinition);
		Stream<String> primaryKey = Stream.ofNullable(table.primaryKey()).map(this::primaryKeyClause);
		Stream<String> uniques = table.uniqueConstraints().stream().map(this::uniqueClause);
		Stream<String> checks = table.checkConstraints().stream().map(this::checkClause);
		Stream<String> foreignKeys = table.foreignKeys()
			.stream()
			.map((foreignKey) -> foreignKeyClause(table.name(), foreignKey));
		return Stream.of(columns, primaryKey, uniques, checks, foreignKeys)
			.flatMap((elements) -> elements)
			.collect(Collectors.joining(",\n    ",
					"CREATE TABLE " + existenceClause(existence) + identifier(table.name()) + " (\n    ", "\n)"));
	}

	@Override
	public List<Statement> visit(DropTable operation) {
		return statement(operation,
				"DROP TABLE " + existenceClause(operation.existence()) + identifier(operation.table()));
	}

	@Override
	public List<Statement> visit(RenameTable operation) {
		return statement(operation, alterTable(operation.table()) + "RENAME TO " + identifier(operation.newName()));
	}

	@Override
	public List<Statement> visit(AlterTableComment operation) {
		return statement(operation, commentOnTable(operation.table(), operation.to()));
	}

	protected String commentOnTable(QualifiedName table, @Nullable String comment) {
		return "COMMENT ON TABLE " + identifier(table) + " IS " + commentValue(comment);
	}

	protected String commentOnColumn(QualifiedName table, String column, @Nullable String comment) {
		return "COMMENT ON COLUMN " + identifier(table) + "." + identifier(column) + " IS " + commentValue(comment);
	}

	@Override
	public List<Statement> visit(AddColumn operation) {
		Column column = operation.column();
		List<String> statements = new ArrayList<>();
		statements.add(alterTable(operation.table()) + "ADD COLUMN " + existenceClause(operation.existence())
				+ columnDefinition(column));
		statements.addAll(comments(operation.table(), column));
		return statements(operation, statements);
	}

	@Override
	public List<Statement> visit(DropColumn operation) {
		return statement(operation, alterTable(operation.table()) + "DROP COLUMN "
				+ existenceClause(operation.existence()) + identifier(operation.column()));
	}

	@Override
	public List<Statement> visit(AlterColumn operation) {
		return statements(operation, new ColumnAlteration(this, operation).statements());
	}

	protected String alterColumn(QualifiedName table, String column) {
		return alterTable(table) + "ALTER COLUMN " + identifier(column) + " ";
	}

	protected String alterColumnType(ColumnChange.SetType change, String column) {
		String using = (change.using() != null) ? " USING " + change.using() : "";
		return "SET DATA TYPE " + typeName(change.to()) + using;
	}

	protected String alterColumnNullable(boolean nullable) {
		return nullable ? "DROP NOT NULL" : "SET NOT NULL";
	}

	protected String alterColumnDefault(@Nullable ServerDefault serverDefault) {
		return (serverDefault != null) ? "SET " + defaultClause(serverDefault) : "DROP DEFAULT";
	}

	protected String renameColumn(QualifiedName table, String from, String to) {
		return alterTable(table) + "RENAME COLUMN " + identifier(from) + " TO " + identifier(to);
	}

	@Override
	public List<Statement> visit(CreateIndex operation) {
		return statement(operation, createIndex(operation.table(), operation.index(), operation.existence()));
	}

	protected String createIndex(QualifiedName table, Index index, Existence existence) {
		String unique = index.unique() ? "UNIQUE " : "";
		String elements = index.elements().stream().map(this::indexElement).collect(Collectors.joining(", ", "(", ")"));
		String where = (index.where() != null) ? " WHERE " + index.where() : "";
		return "CREATE " + unique + "INDEX " + existenceClause(existence) + identifier(index.name()) + " ON "
				+ identifier(table) + " " + elements + where;
	}

	@Override
	public List<Statement> visit(DropIndex operation) {
		return statement(operation, dropIndex(operation.table(), operation.index(), operation.existence()));
	}

	/**
	 * Drops an index, which lives in the schema of its table.
	 */
	protected String dropIndex(QualifiedName table, String index, Existence existence) {
		return "DROP INDEX " + existenceClause(existence) + identifier(table.withName(index));
	}

	@Override
	public List<Statement> visit(CreatePrimaryKey operation) {
		return addConstraint(operation, operation.table(), primaryKeyClause(operation.primaryKey()));
	}

	@Override
	public List<Statement> visit(CreateUniqueConstraint operation) {
		return addConstraint(operation, operation.table(), uniqueClause(operation.unique()));
	}

	@Override
	public List<Statement> visit(CreateForeignKey operation) {
		return addConstraint(operation, operation.table(), foreignKeyClause(operation.table(), operation.foreignKey()));
	}

	@Override
	public List<Statement> visit(CreateCheckConstraint operation) {
		return addConstraint(operation, operation.table(), checkClause(operation.check()));
	}

	private List<Statement> addConstraint(Operation operation, QualifiedName table, String clause) {
		return statement(operation, alterTable(table) + "ADD " + clause);
	}

	@Override
	public List<Statement> visit(DropConstraint operation) {
		return statement(operation, alterTable(operation.table()) + dropConstraintClause(operation));
	}

	protected String dropConstraintClause(DropConstraint operation) {
		return "DROP CONSTRAINT " + existenceClause(operation.existence()) + identifier(operation.name());
	}

	@Override
	public List<Statement> visit(CreateSequence operation) {
		return statement(operation, "CREATE SEQUENCE " + existenceClause(operation.existence())
				+ identifier(operation.sequence().name()) + " " + sequenceOptions(operation.sequence()));
	}

	@Override
	public List<Statement> visit(AlterSequence operation) {
		return statement(operation, "ALTER SEQUENCE " + identifier(operation.to().name()) + " "
				+ incrementClause(operation.to().increment()));
	}

	@Override
	public List<Statement> visit(DropSequence operation) {
		return statement(operation,
				"DROP SEQUENCE " + existenceClause(operation.existence()) + identifier(operation.sequence()));
	}

	@Override
	public List<Statement> visit(ExecuteSql operation) {
		return List.of(new SqlStatement(operation.sql(), operation.binds(), true, 0, operation));
	}

	@Override
	public List<Statement> visit(ExecuteScript operation) {
		ExecuteScript.Section section = operation.sectionFor(this.dialect);
		if (section == null) {
			throw new MissingScriptSectionException(operation.source(), this.dialect);
		}
		ScriptText script = new ScriptText(section.text(), operation.source(), section.firstLine());
		return this.scriptSplitter.split(script).stream().map((split) -> scriptStatement(operation, split)).toList();
	}

	private Statement scriptStatement(ExecuteScript operation, ScriptStatement statement) {
		CopyData data = statement.copyData();
		return (data != null)
				? copyStatement(new CopyStatement(statement.sql(), data, true, statement.line(), operation))
				: new SqlStatement(statement.sql(), List.of(), true, statement.line(), operation);
	}

	/**
	 * The statement, unless the database or its driver has no way to send it data. One
	 * that has returns it, and {@link Dialect#copy} sends them.
	 */
	protected CopyStatement copyStatement(CopyStatement statement) {
		throw unsupported(
				"read the data of a COPY through its driver (script '" + statement.source().source() + "', line "
						+ statement.line() + ")",
				"Write INSERT statements, as 'pg_dump --inserts' does, or copy in Java with op.run.");
	}

	@Override
	public List<Statement> visit(RunJava operation) {
		return List.of(new JavaStatement(true, operation));
	}

	@Override
	public List<Statement> visit(Autocommit operation) {
		return operation.operations()
			.stream()
			.flatMap((nested) -> generate(nested).stream())
			.map(Statement::autocommitted)
			.toList();
	}

	@Override
	public List<Statement> visit(Irreversible operation) {
		throw new IrreversibleOperationException(operation.reason());
	}

	@Override
	public List<Statement> visit(CustomOperation operation) {
		return operation.expand(this.dialect).stream().flatMap((expanded) -> generate(expanded).stream()).toList();
	}

	protected String alterTable(QualifiedName table) {
		return "ALTER TABLE " + identifier(table) + " ";
	}

	/**
	 * What to throw where this database cannot do what is asked for.
	 * @param operation what it cannot do, in words
	 * @param remedy what to do instead, as a sentence
	 */
	protected UnsupportedOperationOnDialectException unsupported(String operation, String remedy) {
		return new UnsupportedOperationOnDialectException(this.dialect, operation, remedy);
	}

	private static List<Statement> statement(Operation operation, String sql) {
		return List.of(SqlStatement.of(sql, operation));
	}

	private static List<Statement> statements(Operation operation, List<String> sql) {
		return sql.stream().<Statement>map((text) -> SqlStatement.of(text, operation)).toList();
	}

}
