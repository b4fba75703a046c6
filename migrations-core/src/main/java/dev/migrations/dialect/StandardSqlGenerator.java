package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.operation.Assignment;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.Backfill;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.BulkInsert;
import dev.migrations.operation.CustomOperation;
import dev.migrations.operation.DeleteRows;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Irreversible;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RunJava;
import dev.migrations.operation.UpdateRows;
import org.jspecify.annotations.Nullable;

/**
 * Says operations in standard SQL. A database extends it and overrides the clauses that
 * it writes differently.
 *
 * @since 0.1.0
 */
public abstract class StandardSqlGenerator extends StandardObjectSql implements SqlGenerator {

	private static final int MOST_ROWS = 100;

	private final ScriptSplitter scriptSplitter;

	/**
	 * A generator for a database.
	 * @param dialect the name of the dialect
	 * @param identifiers how it spells identifiers
	 * @param scriptSplitter how it finds the statements of a script
	 */
	protected StandardSqlGenerator(String dialect, Identifiers identifiers, ScriptSplitter scriptSplitter) {
		super(dialect, identifiers);
		this.scriptSplitter = scriptSplitter;
	}

	@Override
	public List<Statement> generate(Operation operation) {
		CapabilityGuard.check(operation, dialect(), capabilities());
		return operation.accept(this).stream().map(this::bound).toList();
	}

	private Statement bound(Statement statement) {
		return (statement instanceof SqlStatement sql && !sql.binds().isEmpty()) ? new SqlStatement(sql.sql(),
				sql.binds().stream().map(this::bind).collect(Collectors.toCollection(ArrayList::new)),
				sql.transactional(), sql.line(), sql.source()) : statement;
	}

	/**
	 * The value as the database keeps it, where its driver does not know the type.
	 */
	protected @Nullable Object bind(@Nullable Object value) {
		return value;
	}

	/**
	 * What this generator says, of what not every one does.
	 */
	protected Set<Capability> capabilities() {
		return Set.of();
	}

	@Override
	public String inlined(SqlStatement statement) {
		return statement.binds().isEmpty() ? statement.sql()
				: new BindLiterals(this, this.scriptSplitter).inlined(statement);
	}

	@Override
	public List<String> statements(String text) {
		try {
			return this.scriptSplitter.split(text).stream().map(ScriptStatement::sql).toList();
		}
		catch (ScriptSyntaxException ex) {
			// the database says better what is wrong with it
			return List.of(text);
		}
	}

	@Override
	public String useSchema(String schema) {
		return "SET SCHEMA " + identifier(schema);
	}

	/**
	 * One alteration after the other.
	 */
	@Override
	public List<Statement> visit(BatchAlterTable operation) {
		return operation.operations().stream().flatMap((each) -> generate(each).stream()).toList();
	}

	@Override
	public List<Statement> visit(BulkInsert operation) {
		List<Statement> statements = new ArrayList<>();
		List<List<@Nullable Object>> rows = operation.rows();
		int most = rowsPerInsert(operation.columns().size());
		for (int from = 0; from < rows.size(); from += most) {
			statements.add(insert(operation, rows.subList(from, Math.min(rows.size(), from + most))));
		}
		return statements;
	}

	/**
	 * How many rows of so many columns one INSERT takes.
	 */
	protected int rowsPerInsert(int columns) {
		return Math.max(1, Math.min(MOST_ROWS, mostBinds() / Math.max(1, columns)));
	}

	/**
	 * How many values one statement takes. What is said here is SQLite's limit
	 * (SQLITE_MAX_VARIABLE_NUMBER), and that of old versions of pgjdbc: the protocols of
	 * PostgreSQL and MariaDB count them in two bytes, and H2 takes 100,000.
	 */
	protected int mostBinds() {
		return 32_766;
	}

	private Statement insert(BulkInsert operation, List<List<@Nullable Object>> rows) {
		String row = operation.columns().stream().map((column) -> "?").collect(Collectors.joining(", ", "(", ")"));
		String values = rows.stream().map((each) -> row).collect(Collectors.joining(",\n    ", "\n    ", ""));
		List<@Nullable Object> binds = new ArrayList<>();
		rows.forEach(binds::addAll);
		return new SqlStatement("INSERT INTO " + identifier(operation.table()) + " " + identifiers(operation.columns())
				+ " VALUES" + ((rows.size() == 1) ? " " + row : values), binds, true, 0, operation);
	}

	@Override
	public List<Statement> visit(UpdateRows operation) {
		List<@Nullable Object> binds = new ArrayList<>(assigned(operation.assignments()));
		binds.addAll(operation.binds());
		return List.of(new SqlStatement("UPDATE " + identifier(operation.table()) + " SET "
				+ assignments(operation.assignments()) + condition(operation.where()), binds, true, 0, operation));
	}

	/**
	 * What is set, with a {@code ?} for each value.
	 */
	protected String assignments(List<Assignment> assignments) {
		return assignments.stream()
			.map((each) -> identifier(each.column()) + " = " + ((each.expression() != null) ? each.expression() : "?"))
			.collect(Collectors.joining(", "));
	}

	private static List<@Nullable Object> assigned(List<Assignment> assignments) {
		List<@Nullable Object> values = new ArrayList<>();
		assignments.stream().filter((each) -> each.expression() == null).forEach((each) -> values.add(each.value()));
		return values;
	}

	private static String condition(@Nullable String where) {
		return (where != null) ? " WHERE " + where : "";
	}

	@Override
	public List<Statement> visit(DeleteRows operation) {
		return List.of(new SqlStatement("DELETE FROM " + identifier(operation.table()) + condition(operation.where()),
				operation.binds(), true, 0, operation));
	}

	@Override
	public List<Statement> visit(Backfill operation) {
		return List.of(new BackfillStatement(operation, identifier(operation.table()),
				operation.key().stream().map(this::identifier).toList(), assignments(operation.assignments()),
				rowCount()));
	}

	/**
	 * Counts rows, however many they are.
	 */
	protected String rowCount() {
		return "count(*)";
	}

	@Override
	public List<Statement> visit(ExecuteSql operation) {
		return List.of(new SqlStatement(operation.sql(), operation.binds(), true, 0, operation));
	}

	@Override
	public List<Statement> visit(ExecuteScript operation) {
		ExecuteScript.Section section = operation.sectionFor(dialect());
		if (section == null) {
			throw new MissingScriptSectionException(operation.source(), dialect());
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
		return operation.expand(dialect()).stream().flatMap((expanded) -> generate(expanded).stream()).toList();
	}

}
