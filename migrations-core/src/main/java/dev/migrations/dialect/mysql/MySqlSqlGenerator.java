package dev.migrations.dialect.mysql;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.Assignment;
import dev.migrations.operation.Backfill;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropSchema;
import dev.migrations.operation.Existence;
import dev.migrations.schema.Column;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of MySQL. What MariaDB says in a compound statement takes several here, because
 * MySQL knows compound statements in routines only.
 */
class MySqlSqlGenerator extends MySqlTableSql {

	/** Types whose default is an expression, even a literal one. */
	private static final Pattern WITHOUT_LITERAL_DEFAULT = Pattern
		.compile("(?:tiny|medium|long)?(?:text|blob)\\b.*|json|geometry|point|linestring|polygon|multi\\w+"
				+ "|geomcollection|geometrycollection", Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern
		.compile("(?is)[bnx]?'(?:[^'\\\\]|''|\\\\.)*'|[-+]?[\\d.]+|null|true|false");

	private final Identifiers identifiers;

	/**
	 * A generator for a session.
	 * @param identifiers how MySQL spells identifiers
	 * @param database the database of names without one, or {@code null} if it is not
	 * known
	 */
	MySqlSqlGenerator(Identifiers identifiers, @Nullable String database) {
		super(MySqlDialect.NAME, identifiers, ScriptSplitter.of(SqlSyntax.MYSQL), database);
		this.identifiers = identifiers;
	}

	@Override
	protected Set<Capability> capabilities() {
		return MySqlDialect.CAPABILITIES;
	}

	/**
	 * As Hibernate writes it: MySQL has no such type.
	 */
	@Override
	protected String genericTypeName(GenericType type) {
		return (type.kind() == GenericType.Kind.UUID) ? "binary(16)" : super.genericTypeName(type);
	}

	@Override
	protected @Nullable Object bind(@Nullable Object value) {
		return (value instanceof UUID uuid) ? ByteBuffer.allocate(16)
			.putLong(uuid.getMostSignificantBits())
			.putLong(uuid.getLeastSignificantBits())
			.array() : value;
	}

	@Override
	public List<Statement> visit(Backfill operation) {
		List<Assignment> assignments = operation.assignments()
			.stream()
			.map((each) -> new Assignment(each.column(), each.expression(), bind(each.value())))
			.toList();
		return super.visit(new Backfill(operation.table(), operation.key(), assignments, operation.where(),
				operation.batchSize()));
	}

	@Override
	protected String computedNullability() {
		return "NOT NULL";
	}

	/**
	 * Large objects and documents have no literal default ("Data Type Default Values" in
	 * the manual).
	 */
	@Override
	protected String defaultClause(Column column, ServerDefault serverDefault) {
		String value = defaultValue(serverDefault);
		boolean bare = !value.startsWith("(") && !"null".equalsIgnoreCase(value);
		String type = typeName(column.type()).toLowerCase(Locale.ROOT);
		return "DEFAULT " + ((bare && WITHOUT_LITERAL_DEFAULT.matcher(type).matches()) ? "(" + value + ")" : value);
	}

	/**
	 * ALTER COLUMN takes a literal, or an expression in parentheses, even for the current
	 * time ("ALTER TABLE" in the manual).
	 */
	@Override
	protected String changedDefault(@Nullable Column existing, ServerDefault serverDefault) {
		String clause = super.changedDefault(existing, serverDefault);
		String value = clause.substring("DEFAULT ".length());
		return (value.startsWith("(") || LITERAL.matcher(value).matches()) ? clause : "DEFAULT (" + value + ")";
	}

	@Override
	public List<Statement> visit(AddColumn operation) {
		existenceOfPart(operation.existence(), "column '" + operation.column().name() + "'");
		return super.visit(operation);
	}

	@Override
	public List<Statement> visit(DropColumn operation) {
		existenceOfPart(operation.existence(), "column '" + operation.column() + "'");
		return super.visit(operation);
	}

	@Override
	protected String existenceOfPart(Existence existence, String part) {
		if (existence == Existence.UNCHECKED) {
			return "";
		}
		throw unsupported("look first whether the " + part + " exists",
				"Leave out ." + ((existence == Existence.IF_EXISTS) ? "ifExists()" : "ifNotExists()")
						+ " here: a revision runs once, and knows what is there.");
	}

	@Override
	protected String checkWord() {
		return "CHECK";
	}

	/**
	 * A foreign key leaves the index behind that came along with it and has its name. It
	 * goes too, unless it may serve another foreign key, of this table or to it.
	 */
	@Override
	public List<Statement> visit(DropConstraint operation) {
		List<Statement> statements = new ArrayList<>(super.visit(operation));
		if (operation.kind() == ConstraintKind.FOREIGN_KEY) {
			QualifiedName table = operation.table();
			String schema = (table.schema() != null) ? exactLiteral(table.schema()) : "database()";
			String drop = "DROP INDEX " + identifier(operation.name()) + " ON " + identifier(table);
			List<String> sql = List
				.of("""
						SET @migrations = IF(EXISTS (
						    SELECT 1 FROM information_schema.statistics s
						    WHERE s.table_schema = %1$s AND s.table_name = %2$s AND s.index_name = %3$s AND s.seq_in_index = 1
						        AND NOT EXISTS (SELECT 1 FROM information_schema.key_column_usage k
						            WHERE k.table_schema = s.table_schema AND k.table_name = s.table_name
						                AND k.column_name = s.column_name AND k.referenced_table_name IS NOT NULL)
						        AND NOT EXISTS (SELECT 1 FROM information_schema.key_column_usage k
						            WHERE k.referenced_table_schema = s.table_schema AND k.referenced_table_name = s.table_name
						                AND k.referenced_column_name = s.column_name)),
						    %4$s, 'DO 0')"""
					.formatted(schema, exactLiteral(table.name()), exactLiteral(operation.name()), textLiteral(drop)),
						"PREPARE migrations FROM @migrations", "EXECUTE migrations", "DEALLOCATE PREPARE migrations");
			sql.forEach((text) -> statements.add(SqlStatement.of(text, operation)));
		}
		return statements;
	}

	private String exactLiteral(String name) {
		return textLiteral(this.identifiers.exact(name));
	}

	/**
	 * DROP SCHEMA takes everything along that is in a database, and knows no RESTRICT.
	 */
	@Override
	public List<Statement> visit(DropSchema operation) {
		String empty = """
				SET @migrations = IF(
				    (SELECT count(*) FROM information_schema.tables WHERE table_schema = %1$s)
				    + (SELECT count(*) FROM information_schema.routines WHERE routine_schema = %1$s)
				    + (SELECT count(*) FROM information_schema.events WHERE event_schema = %1$s) > 0,
				    %2$s, NULL)""".formatted(exactLiteral(operation.schema()),
				MySqlScriptStyle.failure("'The database is not empty. Drop first what it holds.'"));
		return statements(operation, List.of(empty,
				"DROP SCHEMA " + existenceClause(operation.existence()) + identifier(operation.schema())));
	}

}
