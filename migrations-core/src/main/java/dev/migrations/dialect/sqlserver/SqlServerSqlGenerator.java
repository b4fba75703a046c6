package dev.migrations.dialect.sqlserver;

import java.util.Set;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of SQL Server ("Transact-SQL reference").
 */
class SqlServerSqlGenerator extends StandardSqlGenerator {

	/** In characters ("Database identifiers" in the manual). */
	private static final int IDENTIFIER_LENGTH = 128;

	/**
	 * Of the generic types, as PostgreSQL and H2 have them; SQL Server's default is 7.
	 */
	private static final int FRACTIONAL_DIGITS = 6;

	private static final int LONGEST_TEXT = 4000;

	private static final int MOST_BYTES = 8000;

	private static final int OFFSET_LENGTH = "+00:00".length();

	private final Identifiers identifiers;

	private final SqlServerComments comments = new SqlServerComments(this);

	SqlServerSqlGenerator(Identifiers identifiers) {
		super(SqlServerDialect.NAME, identifiers, ScriptSplitter.of(SqlSyntax.SQL_SERVER));
		this.identifiers = identifiers;
	}

	@Override
	protected Set<Capability> capabilities() {
		return SqlServerDialect.CAPABILITIES;
	}

	@Override
	public String identifier(String name) {
		String exact = exact(name);
		if (exact.length() > IDENTIFIER_LENGTH) {
			throw unsupported("keep the name '" + name + "', which has " + exact.length() + " characters",
					"Give it a name of at most " + IDENTIFIER_LENGTH + ".");
		}
		return super.identifier(name);
	}

	/**
	 * The name as the catalogue holds it.
	 */
	String exact(String name) {
		return this.identifiers.exact(name);
	}

	/**
	 * The name, as it is written in a statement, in a string.
	 */
	String nameLiteral(QualifiedName name) {
		return textLiteral(identifier(name));
	}

	@Override
	protected String genericTypeName(GenericType type) {
		return switch (type.kind()) {
			case BOOLEAN -> "bit";
			case INTEGER -> "int";
			case DOUBLE -> "float(53)";
			case CHAR -> "nchar" + arguments(type.arguments());
			case VARCHAR -> "nvarchar" + lengthOrMax(type, LONGEST_TEXT);
			case VARBINARY -> "varbinary" + lengthOrMax(type, MOST_BYTES);
			case TEXT, JSON -> "nvarchar(max)";
			case BLOB -> "varbinary(max)";
			case TIME -> "time" + fractionalDigits(type);
			case TIMESTAMP -> "datetime2" + fractionalDigits(type);
			case TIME_WITH_TIME_ZONE, TIMESTAMP_WITH_TIME_ZONE -> "datetimeoffset" + fractionalDigits(type);
			case UUID -> "uniqueidentifier";
			default -> super.genericTypeName(type);
		};
	}

	private String lengthOrMax(GenericType type, int longest) {
		boolean limited = !type.arguments().isEmpty() && type.arguments().get(0) <= longest;
		return limited ? arguments(type.arguments()) : "(max)";
	}

	private String fractionalDigits(GenericType type) {
		return arguments(type.arguments().isEmpty() ? List.of(FRACTIONAL_DIGITS) : type.arguments());
	}

	@Override
	protected String arrayTypeName(String element) {
		throw unsupported("store an array of " + element, "Write json(), or a table of its own.");
	}

	@Override
	protected String textLiteral(String text) {
		return "N" + super.textLiteral(text);
	}

	@Override
	protected String booleanLiteral(boolean value) {
		return value ? "1" : "0";
	}

	@Override
	protected String binaryLiteral(byte[] bytes) {
		return "0x" + HexFormat.of().withUpperCase().formatHex(bytes);
	}

	@Override
	protected String dateLiteral(String text) {
		return "CAST('" + text + "' AS date)";
	}

	@Override
	protected String timeLiteral(String text) {
		return "CAST('" + text + "' AS time)";
	}

	/**
	 * With a {@code T}: every language of a session reads it the same ("datetime2" in the
	 * manual).
	 */
	@Override
	protected String timestampLiteral(String text) {
		return "CAST('" + text.replace(' ', 'T') + "' AS datetime2)";
	}

	@Override
	protected String timestampWithTimeZoneLiteral(String text) {
		int offset = text.length() - OFFSET_LENGTH;
		return "CAST('" + text.substring(0, offset).replace(' ', 'T') + text.substring(offset) + "' AS datetimeoffset)";
	}

	@Override
	public String useSchema(String schema) {
		throw unsupported("make '" + schema + "' the schema of names without one for a session",
				"Give it to the user of the connection, ALTER USER ... WITH DEFAULT_SCHEMA = " + identifier(schema)
						+ ", or write the schema before each name.");
	}

	/**
	 * A computed column has the type of its expression, and keeps NULLs out only where
	 * its value is kept.
	 */
	@Override
	protected String columnDefinition(Column column) {
		Computed computed = column.computed();
		if (computed == null) {
			return super.columnDefinition(column);
		}
		String notNull = (computed.stored() && !column.nullable()) ? " NOT NULL" : "";
		return identifier(column.name()) + " " + computedClause(column, computed) + notNull;
	}

	@Override
	protected String computedClause(Column column, Computed computed) {
		return "AS (" + computed.expression() + ")" + (computed.stored() ? " PERSISTED" : "");
	}

	/**
	 * A statement that gives a value must say so before ({@code SET IDENTITY_INSERT}),
	 * whichever of the two the identity is.
	 */
	@Override
	protected String identityClause(Identity identity) {
		return "IDENTITY(" + identity.start() + ", " + identity.increment() + ")";
	}

	/**
	 * Foreign keys are checked with each statement: RESTRICT is what NO ACTION does.
	 */
	@Override
	protected String referentialAction(String event, ReferentialAction action) {
		return (action != ReferentialAction.RESTRICT) ? super.referentialAction(event, action) : "";
	}

	/**
	 * What is there is not created, where {@code CREATE} itself cannot look.
	 * @param absent the condition that it is not there
	 */
	private static String ifNotExists(Existence existence, String absent, String sql) {
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
		return statements(operation, List.of(rename(identifier(operation.table()), operation.newName(), "OBJECT")));
	}

	@Override
	protected String renameColumn(QualifiedName table, String from, String to) {
		return rename(identifier(table) + "." + identifier(from), to, "COLUMN");
	}

	/**
	 * The old name is written as in a statement, the new one is taken as it is
	 * ("sp_rename" in the manual).
	 */
	private String rename(String from, String to, String kind) {
		// of a length that can be kept
		identifier(to);
		return "EXEC sp_rename " + textLiteral(from) + ", " + textLiteral(exact(to)) + ", N'" + kind + "'";
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
	 * and the checks and foreign keys that name it. Indexes and keys stay in the way.
	 */
	@Override
	public List<Statement> visit(DropColumn operation) {
		List<Statement> statements = new ArrayList<>(
				statements(operation, List.of(SqlServerConstraints.drop(this, operation.table(), operation.column()))));
		statements.addAll(super.visit(operation));
		return statements;
	}

	@Override
	public List<Statement> visit(AlterColumn operation) {
		return statements(operation, new SqlServerColumnAlteration(this, operation).statements());
	}

	@Override
	protected String createIndex(QualifiedName table, Index index, Existence existence) {
		for (IndexElement element : index.elements()) {
			if (element.expression()) {
				throw unsupported(
						"order the index '" + index.name() + "' on '" + table + "' by the expression '" + element.text()
								+ "'",
						"Add a column with .computed(\"" + element.text() + "\") and name that column in the index.");
			}
		}
		String absent = "INDEXPROPERTY(OBJECT_ID(" + nameLiteral(table) + "), " + textLiteral(exact(index.name()))
				+ ", 'IndexID') IS NULL";
		return ifNotExists(existence, absent, super.createIndex(table, index, Existence.UNCHECKED));
	}

	@Override
	protected String dropIndex(QualifiedName table, String index, Existence existence) {
		return "DROP INDEX " + existenceClause(existence) + identifier(index) + " ON " + identifier(table);
	}

	@Override
	public List<Statement> visit(CreateSequence operation) {
		QualifiedName name = operation.sequence().name();
		String create = "CREATE SEQUENCE " + identifier(name) + " "
				+ numberingOptions(operation.sequence().numbering());
		return statements(operation, List
			.of(ifNotExists(operation.existence(), "OBJECT_ID(" + nameLiteral(name) + ", N'SO') IS NULL", create)));
	}

	UnsupportedOperationOnDialectException refuse(String operation, String remedy) {
		return unsupported(operation, remedy);
	}

	// for the other classes of this package, which the base class cannot know

	String defaultOf(ServerDefault serverDefault) {
		return defaultClause(serverDefault);
	}

	String text(String text) {
		return textLiteral(text);
	}

	String alter(QualifiedName table) {
		return alterTable(table);
	}

}
