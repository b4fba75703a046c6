package dev.migrations.dialect.sqlserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.BulkInsert;
import dev.migrations.operation.CreateSchema;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.DropSchema;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Existence;
import dev.migrations.operation.RenameSequence;
import dev.migrations.operation.ReplaceObject;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;

/**
 * The SQL of SQL Server ("Transact-SQL reference"): rows, and what stands beside tables.
 */
class SqlServerSqlGenerator extends SqlServerTableSql {

	/** A statement has 2100 at most ("Maximum capacity specifications" in the manual). */
	private static final int MOST_BINDS = 2000;

	private static final Pattern GO_LINE = Pattern.compile("(?im)^[ \\t]*go\\b");

	SqlServerSqlGenerator(Identifiers identifiers) {
		super(identifiers);
	}

	/**
	 * The statement must be alone in its batch ("CREATE SCHEMA" in the manual), so that a
	 * condition needs one within another.
	 */
	@Override
	public List<Statement> visit(CreateSchema operation) {
		String create = "CREATE SCHEMA " + identifier(operation.schema());
		String absent = "SCHEMA_ID(" + textLiteral(exact(operation.schema())) + ") IS NULL";
		return statement(operation, (operation.existence() == Existence.UNCHECKED) ? create
				: ifNotExists(operation.existence(), absent, "EXEC (" + textLiteral(create) + ")"));
	}

	/**
	 * A schema that is not empty stays, without a word for it.
	 */
	@Override
	public List<Statement> visit(DropSchema operation) {
		return statement(operation,
				"DROP SCHEMA " + existenceClause(operation.existence()) + identifier(operation.schema()));
	}

	@Override
	public List<Statement> visit(CreateSequence operation) {
		QualifiedName name = operation.sequence().name();
		String create = "CREATE SEQUENCE " + identifier(name) + " "
				+ numberingOptions(operation.sequence().numbering());
		return statement(operation,
				ifNotExists(operation.existence(), "OBJECT_ID(" + nameLiteral(name) + ", N'SO') IS NULL", create));
	}

	/**
	 * One value at once is no cache.
	 */
	@Override
	protected String cacheClause(long cache) {
		return (cache > 1) ? "CACHE " + cache : "NO CACHE";
	}

	/**
	 * {@code CACHE} without a number leaves the choice to the server.
	 */
	@Override
	protected List<String> numberingChanges(Numbering from, Numbering to) {
		List<String> changes = new ArrayList<>(super.numberingChanges(from.withCache(null), to.withCache(null)));
		if (!Objects.equals(from.cache(), to.cache())) {
			changes.add((to.cache() != null) ? cacheClause(to.cache()) : "CACHE");
		}
		return changes;
	}

	/**
	 * Another start would let the numbers begin anew ("ALTER SEQUENCE" in the manual),
	 * which is asked for by an operation of its own.
	 */
	@Override
	public List<Statement> visit(AlterSequence operation) {
		long from = operation.from().start();
		long to = operation.to().start();
		if (from != to) {
			throw unsupported(
					"let the sequence '" + operation.to().name() + "' have started with " + to + " instead of " + from,
					"Leave the start as it is, and write op.restartSequence(…, " + to + ") if it shall begin anew.");
		}
		return super.visit(operation);
	}

	@Override
	public List<Statement> visit(RenameSequence operation) {
		return statement(operation, rename(identifier(operation.sequence()), operation.newName(), "OBJECT"));
	}

	/**
	 * Rights stay where the object is altered. A function cannot become one of another
	 * kind ("ALTER FUNCTION" in the manual), and nothing can get another name: these are
	 * dropped and created.
	 */
	@Override
	public List<Statement> visit(ReplaceObject operation) {
		String create = createObject(operation.to());
		return SqlServerModules.isAlterable(operation.from(), operation.to())
				? statement(operation, SqlServerModules.orAlter(create)) : super.visit(operation);
	}

	/**
	 * A name is enough: no two functions share one, and triggers live in the schema of
	 * their table.
	 */
	@Override
	protected String dropObject(ReplaceableObject.Id object, Existence existence) {
		return "DROP " + objectKind(object) + " " + existenceClause(existence) + identifier(object.name());
	}

	@Override
	protected String objectKind(ReplaceableObject.Id object) {
		if (object.kind() == ReplaceableObject.Kind.MATERIALIZED_VIEW) {
			throw unsupported("keep the rows of the " + object,
					"Create an indexed view: op.execute(\"CREATE VIEW … WITH SCHEMABINDING AS …\"), then "
							+ "op.createIndex(index(…).on(…).unique().using(\"clustered\")).");
		}
		return super.objectKind(object);
	}

	/**
	 * A value for an identity column is taken only while the table is told to, and which
	 * column that is only the server knows ("SET IDENTITY_INSERT" in the manual). All of
	 * it is one batch: the setting would not outlive the one it is made in.
	 */
	@Override
	public List<Statement> visit(BulkInsert operation) {
		return super.visit(operation).stream()
			.<Statement>map((insert) -> withIdentity(operation, (SqlStatement) insert))
			.toList();
	}

	@Override
	protected int mostBinds() {
		return MOST_BINDS;
	}

	/**
	 * COUNT fails where there are more rows than an {@code int} can say ("COUNT_BIG" in
	 * the manual).
	 */
	@Override
	protected String rowCount() {
		return "COUNT_BIG(*)";
	}

	private SqlStatement withIdentity(BulkInsert operation, SqlStatement insert) {
		String columns = operation.columns()
			.stream()
			.map((column) -> textLiteral(exact(column)))
			.collect(Collectors.joining(", "));
		String setting = "IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID("
				+ nameLiteral(operation.table()) + ") AND name IN (" + columns + "))\n    SET IDENTITY_INSERT "
				+ identifier(operation.table());
		return new SqlStatement(setting + " ON;\n" + insert.sql() + ";\n" + setting + " OFF", insert.binds(), true, 0,
				operation);
	}

	/**
	 * The server does not know {@code GO}, which ends the batches of what was copied from
	 * a script.
	 */
	@Override
	public List<Statement> visit(ExecuteSql operation) {
		if (!GO_LINE.matcher(operation.sql()).find()) {
			SqlServerTransactions.refuseIn(operation.sql());
			return super.visit(operation);
		}
		List<Statement> batches = SPLITTER.split(operation.sql())
			.stream()
			.<Statement>map((batch) -> new SqlStatement(batch.sql(), operation.binds(), true, 0, operation))
			.toList();
		if (batches.size() > 1 && !operation.binds().isEmpty()) {
			throw unsupported("share the values of a statement between the batches that GO ends in it",
					"Write op.execute(…) for each batch.");
		}
		batches.forEach((batch) -> SqlServerTransactions.refuseIn(batch.text()));
		return batches;
	}

	@Override
	public List<Statement> visit(ExecuteScript operation) {
		List<Statement> batches = super.visit(operation);
		batches.forEach((batch) -> SqlServerTransactions.refuseIn(batch.text()));
		return batches;
	}

}
