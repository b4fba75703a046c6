package dev.migrations.dialect.oracle;

import java.util.Set;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.ScriptStatement;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropSequence;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Operation;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of Oracle ("SQL Language Reference").
 */
class OracleSqlGenerator extends StandardSqlGenerator {

	static final ScriptSplitter SPLITTER = ScriptSplitter.of(SqlSyntax.ORACLE);

	/** Of a literal that is surely within its 4000 bytes, in characters. */
	private static final int LITERAL_LENGTH = 1000;

	private final Identifiers identifiers;

	private final OracleVersion version;

	OracleSqlGenerator(Identifiers identifiers, OracleVersion version) {
		super(OracleDialect.NAME, identifiers, SPLITTER);
		this.identifiers = identifiers;
		this.version = version;
	}

	/**
	 * A name without quotes begins with a letter.
	 */
	@Override
	protected Set<Capability> capabilities() {
		return OracleDialect.CAPABILITIES;
	}

	@Override
	public String identifier(String name) {
		String exact = this.identifiers.exact(name);
		int bytes = exact.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > this.version.identifierLength()) {
			throw unsupported("keep the name '" + name + "', which has " + bytes + " bytes",
					"Give it a name of at most " + this.version.identifierLength() + ".");
		}
		String written = super.identifier(name);
		return written.startsWith("_") ? '"' + exact + '"' : written;
	}

	String exact(String name) {
		return this.identifiers.exact(name);
	}

	/**
	 * As Hibernate writes them, so that its own validation agrees. There is no time of
	 * day; JSON is text before release 21, a truth value a digit before 23.
	 */
	@Override
	protected String genericTypeName(GenericType type) {
		return switch (type.kind()) {
			case BOOLEAN -> this.version.hasBoolean() ? "boolean" : "number(1,0)";
			case TINYINT -> "number(3,0)";
			case SMALLINT -> "number(5,0)";
			case INTEGER -> "number(10,0)";
			case BIGINT -> "number(19,0)";
			case REAL -> "float(24)";
			case DOUBLE -> "float(53)";
			case NUMERIC -> "number" + arguments(type.arguments()).replace(" ", "");
			case CHAR -> "char(" + (type.arguments().isEmpty() ? 1 : type.arguments().get(0)) + " char)";
			case VARCHAR -> "varchar2(" + length(type, "varchar(255), or text()") + " char)";
			case TEXT -> "clob";
			case BINARY, VARBINARY -> "raw(" + length(type, "varbinary(255), or blob()") + ")";
			case BLOB -> "blob";
			case DATE -> "date";
			case TIME, TIMESTAMP -> "timestamp" + arguments(type.arguments());
			case TIME_WITH_TIME_ZONE, TIMESTAMP_WITH_TIME_ZONE ->
				"timestamp" + arguments(type.arguments()) + " with time zone";
			case UUID -> "raw(16)";
			case JSON -> this.version.hasJson() ? "json" : "clob";
		};
	}

	private int length(GenericType type, String remedy) {
		if (type.arguments().isEmpty()) {
			if (type.kind() == GenericType.Kind.BINARY) {
				return 1;
			}
			throw unsupported("store a " + type + " without a length", "Write " + remedy + " for any length.");
		}
		return type.arguments().get(0);
	}

	@Override
	protected String arrayTypeName(String element) {
		throw unsupported("store an array of " + element, "Write json(), or a table of its own.");
	}

	@Override
	protected String booleanLiteral(boolean value) {
		return this.version.hasBoolean() ? super.booleanLiteral(value) : (value ? "1" : "0");
	}

	@Override
	protected String binaryLiteral(byte[] bytes) {
		return "HEXTORAW('" + HexFormat.of().withUpperCase().formatHex(bytes) + "')";
	}

	@Override
	protected String timeLiteral(String text) {
		return timestampLiteral("1970-01-01 " + text);
	}

	@Override
	protected String timestampWithTimeZoneLiteral(String text) {
		return "TIMESTAMP '" + text + "'";
	}

	/**
	 * A literal has 4000 bytes at most, and a line of SQL*Plus 2499 characters.
	 */
	@Override
	protected String textLiteral(String text) {
		if (text.length() <= LITERAL_LENGTH) {
			return super.textLiteral(text);
		}
		List<String> parts = new ArrayList<>();
		for (int from = 0; from < text.length();) {
			int to = Math.min(from + LITERAL_LENGTH, text.length());
			boolean split = to < text.length() && Character.isLowSurrogate(text.charAt(to));
			to = split ? to - 1 : to;
			parts.add("TO_CLOB(" + super.textLiteral(text.substring(from, to)) + ")");
			from = to;
		}
		return String.join("\n    || ", parts);
	}

	/**
	 * The empty string is NULL ("Nulls" in the SQL reference).
	 */
	@Override
	protected String defaultValue(ServerDefault serverDefault) {
		if (serverDefault instanceof ServerDefault.Literal literal && "".equals(literal.value())) {
			throw unsupported("keep the default '', which it reads as NULL",
					"Leave the default out and let the column be nullable, or choose a text that is not empty.");
		}
		return super.defaultValue(serverDefault);
	}

	@Override
	protected String commentValue(@Nullable String comment) {
		return (comment != null) ? super.commentValue(comment) : "''";
	}

	@Override
	protected String computedClause(Column column, Computed computed) {
		if (computed.stored()) {
			throw unsupported("keep the value of the computed column '" + column.name() + "'",
					"Write .computedWhenRead(\"" + computed.expression() + "\"); an index may keep it.");
		}
		return super.computedClause(column, computed) + " VIRTUAL";
	}

	@Override
	public String useSchema(String schema) {
		return "ALTER SESSION SET CURRENT_SCHEMA = " + identifier(schema);
	}

	/**
	 * No action is what happens without an action; RESTRICT is taken for it, because it
	 * is checked with each statement unless it is deferred.
	 */
	@Override
	protected String foreignKeyClause(QualifiedName table, ForeignKey foreignKey) {
		String object = "refer to table '" + foreignKey.referencedTable() + "' from '" + table + "' with ON ";
		if (!isNoAction(foreignKey.onUpdate())) {
			throw unsupported(object + "UPDATE " + foreignKey.onUpdate().sql(),
					"Leave onUpdate(...) out, and let keys that are referred to be as they are.");
		}
		if (foreignKey.onDelete() == ReferentialAction.SET_DEFAULT) {
			throw unsupported(object + "DELETE SET DEFAULT", "Choose another action, such as SET NULL.");
		}
		return super.foreignKeyClause(table, foreignKey);
	}

	private static boolean isNoAction(ReferentialAction action) {
		return action == ReferentialAction.NO_ACTION || action == ReferentialAction.RESTRICT;
	}

	@Override
	protected String referentialAction(String event, ReferentialAction action) {
		return isNoAction(action) ? "" : super.referentialAction(event, action);
	}

	/**
	 * Statements look first from release 23 on only. Before, the error is caught that
	 * tells that nothing is left to do, on every release alike.
	 * @param error the number of that error: 942 of ORA-00942
	 */
	private String unless(int error, Existence existence, String sql) {
		if (existence == Existence.UNCHECKED) {
			return sql;
		}
		return """
				BEGIN
				    EXECUTE IMMEDIATE %s;
				EXCEPTION
				    WHEN OTHERS THEN
				        IF SQLCODE <> -%d THEN
				            RAISE;
				        END IF;
				END;""".formatted(super.textLiteral(sql), error);
	}

	@Override
	protected String createTable(Table table, Existence existence) {
		return unless(OracleErrors.NAME_TAKEN, existence, super.createTable(table, Existence.UNCHECKED));
	}

	@Override
	public List<Statement> visit(DropTable operation) {
		return statement(operation,
				unless(OracleErrors.NO_TABLE, operation.existence(), "DROP TABLE " + identifier(operation.table())));
	}

	@Override
	public List<Statement> visit(AddColumn operation) {
		List<Statement> statements = new ArrayList<>(statement(operation, unless(OracleErrors.COLUMN_THERE,
				operation.existence(), alterTable(operation.table()) + "ADD " + columnDefinition(operation.column()))));
		comments(operation.table(), operation.column())
			.forEach((comment) -> statements.add(SqlStatement.of(comment, operation)));
		return statements;
	}

	@Override
	public List<Statement> visit(DropColumn operation) {
		return statement(operation, unless(OracleErrors.NO_COLUMN, operation.existence(),
				alterTable(operation.table()) + "DROP COLUMN " + identifier(operation.column())));
	}

	@Override
	protected String alterColumn(QualifiedName table, String column) {
		return alterTable(table) + "MODIFY (" + identifier(column) + " ";
	}

	@Override
	protected String alterColumnType(ColumnChange.SetType change, String column) {
		if (change.using() != null) {
			throw unsupported("convert the values of column '" + column + "' by '" + change.using() + "'",
					"Add a column of the new type, fill it with op.execute(\"UPDATE ...\"), drop the old one and "
							+ "rename the new one.");
		}
		return typeName(change.to()) + ")";
	}

	@Override
	protected String alterColumnNullable(boolean nullable) {
		return nullable ? "NULL)" : "NOT NULL)";
	}

	/**
	 * A default can only be replaced, by NULL ("ALTER TABLE" in the SQL reference).
	 */
	@Override
	protected String alterColumnDefault(@Nullable ServerDefault serverDefault) {
		return ((serverDefault != null) ? defaultClause(serverDefault) : "DEFAULT NULL") + ")";
	}

	/**
	 * An index without schema would belong to the user, not to the owner of the table.
	 */
	@Override
	protected String createIndex(QualifiedName table, Index index, Existence existence) {
		if (index.where() != null) {
			throw unsupported("create the partial index '" + index.name() + "' on '" + table + "'",
					"Index an expression that is NULL for the other rows, such as expression(\"CASE WHEN "
							+ index.where() + " THEN ... END\"): rows whose key is NULL are not in the index.");
		}
		String elements = index.elements().stream().map(this::indexElement).collect(Collectors.joining(", ", "(", ")"));
		return unless(OracleErrors.NAME_TAKEN, existence, "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
				+ identifier(table.withName(index.name())) + " ON " + identifier(table) + " " + elements);
	}

	@Override
	protected String indexElement(IndexElement element) {
		if (!element.expression()) {
			return super.indexElement(element);
		}
		return element.descending() ? element.text() + " DESC" : element.text();
	}

	@Override
	protected String dropIndex(QualifiedName table, String index, Existence existence) {
		return unless(OracleErrors.NO_INDEX, existence, super.dropIndex(table, index, Existence.UNCHECKED));
	}

	@Override
	public List<Statement> visit(DropConstraint operation) {
		return statement(operation, unless(OracleErrors.NO_CONSTRAINT, operation.existence(),
				alterTable(operation.table()) + "DROP CONSTRAINT " + identifier(operation.name())));
	}

	/**
	 * Several rows in VALUES come with release 23.
	 */
	@Override
	protected int rowsPerInsert() {
		return 1;
	}

	@Override
	public List<Statement> visit(CreateSequence operation) {
		return statement(operation, unless(OracleErrors.NAME_TAKEN, operation.existence(), "CREATE SEQUENCE "
				+ identifier(operation.sequence().name()) + " " + numberingOptions(operation.sequence().numbering())));
	}

	@Override
	public List<Statement> visit(DropSequence operation) {
		return statement(operation, unless(OracleErrors.NO_SEQUENCE, operation.existence(),
				"DROP SEQUENCE " + identifier(operation.sequence())));
	}

	/**
	 * The database takes no semicolon behind a statement, and wants one behind PL/SQL.
	 */
	@Override
	public List<Statement> visit(ExecuteSql operation) {
		return List.of(new SqlStatement(withoutTerminator(operation.sql()), operation.binds(), true, 0, operation));
	}

	static String withoutTerminator(String sql) {
		List<ScriptStatement> statements = sql.stripTrailing().endsWith(";") ? SPLITTER.split(sql) : List.of();
		return (statements.size() == 1) ? statements.get(0).sql() : sql;
	}

}
