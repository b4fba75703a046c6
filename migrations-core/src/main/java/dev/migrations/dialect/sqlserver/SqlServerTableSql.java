package dev.migrations.dialect.sqlserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.Existence;
import dev.migrations.operation.RenameIndex;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tables, their columns and indexes in SQL Server's words.
 */
abstract class SqlServerTableSql extends SqlServerConstraintSql {

	private final SqlServerComments comments = new SqlServerComments(this);

	SqlServerTableSql(Identifiers identifiers) {
		super(identifiers);
	}

	/**
	 * What is there is not created, where {@code CREATE} itself cannot look.
	 * @param absent the condition that it is not there
	 */
	static String ifNotExists(Existence existence, String absent, String sql) {
		return (existence == Existence.IF_NOT_EXISTS) ? "IF " + absent + "\n" + sql : sql;
	}

	@Override
	protected String createTable(Table table, Existence existence) {
		return ifNotExists(existence, "OBJECT_ID(" + nameLiteral(table.name()) + ", N'U') IS NULL",
				super.createTable(table, Existence.UNCHECKED));
	}

	@Override
	public List<Statement> visit(CreateTable operation) {
		Table table = operation.table();
		boolean mayHaveComments = operation.existence() == Existence.IF_NOT_EXISTS;
		List<String> sql = new ArrayList<>();
		sql.add(createTable(table, operation.existence()));
		table.indexes().forEach((index) -> sql.add(createIndex(table.name(), index, operation.existence())));
		sql.addAll(mayHaveComments ? this.comments.setAll(table) : comments(table));
		return statements(operation, sql);
	}

	@Override
	protected String commentOnTable(QualifiedName table, @Nullable String comment) {
		return this.comments.change(table, null, null, comment);
	}

	@Override
	protected String commentOnColumn(QualifiedName table, String column, @Nullable String comment) {
		return this.comments.change(table, column, null, comment);
	}

	@Override
	public List<Statement> visit(AlterTableComment operation) {
		return statements(operation,
				List.of(this.comments.change(operation.table(), null, operation.from(), operation.to())));
	}

	/**
	 * The change of a column's comment.
	 */
	String commentChange(QualifiedName table, String column, @Nullable String from, @Nullable String to) {
		return this.comments.change(table, column, from, to);
	}

	@Override
	public List<Statement> visit(RenameTable operation) {
		return statement(operation, rename(identifier(operation.table()), operation.newName(), "OBJECT"));
	}

	@Override
	protected String renameColumn(QualifiedName table, String from, String to) {
		return rename(identifier(table) + "." + identifier(from), to, "COLUMN");
	}

	@Override
	public List<Statement> visit(RenameIndex operation) {
		String index = identifier(operation.table()) + "." + identifier(operation.index());
		return statement(operation, rename(index, operation.newName(), "INDEX"));
	}

	@Override
	public List<Statement> visit(AddColumn operation) {
		QualifiedName table = operation.table();
		Column column = operation.column();
		String absent = "COL_LENGTH(" + nameLiteral(table) + ", " + textLiteral(exact(column.name())) + ") IS NULL";
		List<String> sql = new ArrayList<>();
		// as on other databases, rows that are there get the default too
		String values = (column.nullable() && column.serverDefault() != null) ? " WITH VALUES" : "";
		sql.add(ifNotExists(operation.existence(), absent,
				alterTable(table) + "ADD " + columnDefinition(column) + values));
		if (column.comment() != null) {
			boolean mayHaveComment = operation.existence() == Existence.IF_NOT_EXISTS;
			sql.add(mayHaveComment ? this.comments.set(table, column.name(), column.comment())
					: commentOnColumn(table, column.name(), column.comment()));
		}
		return statements(operation, sql);
	}

	/**
	 * What depends on the column goes first, as it does on other databases: its default,
	 * and the checks, foreign keys, unique constraints and indexes that name it. A
	 * primary key stays in the way.
	 */
	@Override
	public List<Statement> visit(DropColumn operation) {
		List<Statement> statements = new ArrayList<>(
				statement(operation, SqlServerDependents.drop(this, operation.table(), operation.column())));
		statements.addAll(super.visit(operation));
		return statements;
	}

	@Override
	public List<Statement> visit(AlterColumn operation) {
		return statements(operation, new SqlServerColumnAlteration(this, operation).statements());
	}

	/**
	 * The condition comes before the options ("CREATE INDEX" in the manual).
	 * {@code ONLINE = ON} is for some editions only, and so an option that is asked for.
	 */
	@Override
	protected String createIndex(QualifiedName table, Index index, Existence existence) {
		String absent = "INDEXPROPERTY(OBJECT_ID(" + nameLiteral(table) + "), " + textLiteral(exact(index.name()))
				+ ", 'IndexID') IS NULL";
		String elements = index.elements()
			.stream()
			.map((element) -> indexElement(table, index, element))
			.collect(Collectors.joining(", ", "(", ")"));
		return ifNotExists(existence, absent,
				"CREATE " + uniqueIndexClause(index) + "INDEX " + identifier(index.name()) + " ON " + identifier(table)
						+ " " + elements + indexInclude(index) + indexCondition(index)
						+ options(index.details().options()));
	}

	/**
	 * NULL is the smallest value ("ORDER BY clause" in the manual).
	 */
	private String indexElement(QualifiedName table, Index index, IndexElement element) {
		String order = "order the index '" + index.name() + "' on '" + table + "' by ";
		String text = element.text();
		if (element.expression()) {
			throw unsupported(order + "the expression '" + text + "'",
					"Add a column with .computed(\"" + text + "\") and name that column in the index.");
		}
		Integer length = element.details().length();
		if (length != null) {
			throw unsupported(order + "the first " + length + " characters of '" + text + "'",
					"Add a column with .computed(\"left(" + text + ", " + length
							+ ")\") and name that column in the index.");
		}
		NullsOrder own = element.descending() ? NullsOrder.LAST : NullsOrder.FIRST;
		if (element.nulls() != NullsOrder.UNSPECIFIED && element.nulls() != own) {
			throw unsupported(order + "'" + element + "' with NULL " + element.nulls().name().toLowerCase(Locale.ROOT),
					"Leave it out, or order by a column with .computed(\"CASE WHEN " + text
							+ " IS NULL THEN 1 ELSE 0 END\") first.");
		}
		return indexElement(element.withNulls(NullsOrder.UNSPECIFIED));
	}

	/**
	 * Whether the rows lie in the order of the index is the method there is.
	 */
	@Override
	protected String uniqueIndexClause(Index index) {
		String method = index.details().method();
		String clause = super.uniqueIndexClause(index);
		if (method == null) {
			return clause;
		}
		if (!"clustered".equalsIgnoreCase(method) && !"nonclustered".equalsIgnoreCase(method)) {
			throw unsupported("make the index '" + index.name() + "' with the method '" + method + "'",
					"Write .using(\"clustered\") or .using(\"nonclustered\"), or op.execute(\"CREATE " + method
							+ " INDEX …\").");
		}
		return clause + method.toUpperCase(Locale.ROOT) + " ";
	}

	@Override
	protected String indexInclude(Index index) {
		List<String> include = index.details().include();
		return include.isEmpty() ? "" : " INCLUDE " + identifiers(include);
	}

	@Override
	protected String dropIndex(QualifiedName table, String index, Existence existence) {
		return "DROP INDEX " + existenceClause(existence) + identifier(index) + " ON " + identifier(table);
	}

}
