package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateExcludeConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Operation;
import dev.migrations.operation.OperationVisitor;
import dev.migrations.operation.RenameConstraint;
import dev.migrations.operation.RenameIndex;
import dev.migrations.operation.RenameTable;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tables in standard SQL: columns, indexes, constraints, comments.
 *
 * @since 0.1.0
 * @see StandardSqlGenerator
 */
public abstract class StandardTableSql extends StandardConstraintClauses implements OperationVisitor<List<Statement>> {

	protected StandardTableSql(String dialect, Identifiers identifiers) {
		super(dialect, identifiers);
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
		Stream<String> excludes = table.excludeConstraints().stream().map(this::excludeClause);
		Stream<String> foreignKeys = table.foreignKeys()
			.stream()
			.map((foreignKey) -> foreignKeyClause(table.name(), foreignKey));
		return Stream.of(columns, primaryKey, uniques, checks, excludes, foreignKeys)
			.flatMap((elements) -> elements)
			.collect(Collectors.joining(",\n    ",
					"CREATE TABLE " + existenceClause(existence) + identifier(table.name()) + " (\n    ", "\n)"))
				+ options(table.options());
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

	/**
	 * Numbers a column, in another way or no longer (ISO/IEC 9075-2, 11.20).
	 */
	protected String alterColumnIdentity(@Nullable Identity from, @Nullable Identity to) {
		if (to == null) {
			return "DROP IDENTITY";
		}
		if (from == null) {
			return "ADD " + identityClause(to);
		}
		String generation = (from.generation() != to.generation())
				? "SET GENERATED " + to.generation().name().replace('_', ' ') : "";
		return Stream
			.concat(Stream.of(generation),
					numberingChanges(from.numbering(), to.numbering()).stream().map((change) -> "SET " + change))
			.filter((change) -> !change.isEmpty())
			.collect(Collectors.joining(" "));
	}

	/**
	 * Computes a column in another way or no longer.
	 * @param change the change
	 * @param column the column's name, for errors
	 */
	protected String alterColumnComputed(ColumnChange.SetComputed change, String column) {
		if (change.to() == null) {
			return "DROP EXPRESSION";
		}
		throw unsupported("compute the existing column '" + column + "' by '" + change.to().expression() + "'",
				"Drop the column and add it anew with .computed(\"" + change.to().expression() + "\").");
	}

	protected String alterColumnCollation(ColumnChange.SetCollation change) {
		String collation = change.to();
		return "SET DATA TYPE " + typeName(change.type())
				+ ((collation != null) ? " " + collationClause(collation) : "");
	}

	protected String renameColumn(QualifiedName table, String from, String to) {
		return alterTable(table) + "RENAME COLUMN " + identifier(from) + " TO " + identifier(to);
	}

	@Override
	public List<Statement> visit(CreateIndex operation) {
		return statement(operation, createIndex(operation.table(), operation.index(), operation.existence()));
	}

	protected String createIndex(QualifiedName table, Index index, Existence existence) {
		String elements = index.elements().stream().map(this::indexElement).collect(Collectors.joining(", ", "(", ")"));
		return "CREATE " + uniqueIndexClause(index) + "INDEX " + existenceClause(existence) + identifier(index.name())
				+ " ON " + identifier(table) + indexMethod(index) + " " + elements + indexInclude(index)
				+ indexNullsDistinct(index) + options(index.details().options()) + indexCondition(index);
	}

	/**
	 * What stands before the word INDEX, with a blank behind it.
	 */
	protected String uniqueIndexClause(Index index) {
		return index.unique() ? "UNIQUE " : "";
	}

	/**
	 * Whether NULL equals nothing in a unique index, with a blank before it.
	 */
	protected String indexNullsDistinct(Index index) {
		return nullsDistinctClause(index.details().nullsDistinct());
	}

	/**
	 * The condition of a partial index, with a blank before it.
	 */
	protected String indexCondition(Index index) {
		return (index.where() != null) ? " WHERE " + index.where() : "";
	}

	@Override
	public List<Statement> visit(DropIndex operation) {
		return statement(operation, dropIndex(operation.table(), operation.index(), operation.existence()));
	}

	/**
	 * Renames an index, which lives in the schema of its table.
	 */
	@Override
	public List<Statement> visit(RenameIndex operation) {
		return statement(operation, "ALTER INDEX " + identifier(operation.table().withName(operation.index()))
				+ " RENAME TO " + identifier(operation.newName()));
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

	@Override
	public List<Statement> visit(CreateExcludeConstraint operation) {
		return addConstraint(operation, operation.table(), excludeClause(operation.exclude()));
	}

	@Override
	public List<Statement> visit(ValidateConstraint operation) {
		throw unsupported("validate the " + operation.kind().word() + " '" + operation.name() + "' on '"
				+ operation.table() + "' later than it is added", "Leave it out: the constraint is validated already.");
	}

	@Override
	public List<Statement> visit(RenameConstraint operation) {
		return statement(operation, alterTable(operation.table()) + "RENAME CONSTRAINT " + identifier(operation.name())
				+ " TO " + identifier(operation.newName()));
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

	protected String alterTable(QualifiedName table) {
		return "ALTER TABLE " + identifier(table) + " ";
	}

	protected static List<Statement> statement(Operation operation, String sql) {
		return List.of(SqlStatement.of(sql, operation));
	}

	protected static List<Statement> statements(Operation operation, List<String> sql) {
		return sql.stream().<Statement>map((text) -> SqlStatement.of(text, operation)).toList();
	}

}
