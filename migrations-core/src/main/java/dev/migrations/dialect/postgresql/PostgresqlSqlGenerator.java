package dev.migrations.dialect.postgresql;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.CopyStatement;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.AlterEnumType;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.CreateEnumType;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.DropEnumType;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameEnumValue;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of PostgreSQL.
 */
class PostgresqlSqlGenerator extends StandardSqlGenerator {

	private static final Set<String> UTF_8 = Set.of("UTF8", "UTF-8", "UNICODE");

	private static final Pattern ENCODING = Pattern.compile("(?i)\\bENCODING\\s*'?([\\w-]+)");

	private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

	/** The name of the driver, where it cannot copy. */
	private final @Nullable String otherDriver;

	private final PostgresqlEnumTypes enumTypes = new PostgresqlEnumTypes(this);

	PostgresqlSqlGenerator(Identifiers identifiers, @Nullable String otherDriver) {
		super(PostgresqlDialect.NAME, identifiers, ScriptSplitter.of(SqlSyntax.POSTGRESQL));
		this.otherDriver = otherDriver;
	}

	/**
	 * Data are part of a text, which has been decoded, so that they have no encoding of
	 * their own.
	 */
	@Override
	protected CopyStatement copyStatement(CopyStatement statement) {
		String place = " (script '" + statement.source().source() + "', line " + statement.line() + ")";
		if (this.otherDriver != null) {
			throw unsupported("read the data of a COPY through the driver '" + this.otherDriver + "'" + place,
					"Use pgjdbc (org.postgresql:postgresql), or write INSERT statements, as 'pg_dump --inserts' does.");
		}
		Matcher encoding = ENCODING.matcher(statement.sql());
		if (encoding.find() && !UTF_8.contains(encoding.group(1).toUpperCase(Locale.ROOT))) {
			throw unsupported("read the data of a COPY in " + encoding.group(1) + place,
					"Remove the option ENCODING: the file is UTF-8, and the server converts.");
		}
		return statement;
	}

	@Override
	protected Set<Capability> capabilities() {
		return PostgresqlDialect.CAPABILITIES;
	}

	@Override
	protected String genericTypeName(GenericType type) {
		return switch (type.kind()) {
			case TEXT -> "text";
			case BINARY, VARBINARY, BLOB -> "bytea";
			case JSON -> "jsonb";
			default -> super.genericTypeName(type);
		};
	}

	@Override
	protected String arrayTypeName(String element) {
		return element + "[]";
	}

	// quote_literal() does the same: right whatever standard_conforming_strings says
	@Override
	protected String textLiteral(String text) {
		String literal = super.textLiteral(text);
		return literal.contains("\\") ? "E" + literal.replace("\\", "\\\\") : literal;
	}

	@Override
	protected String binaryLiteral(byte[] bytes) {
		return "'\\x" + HexFormat.of().formatHex(bytes) + "'::bytea";
	}

	/**
	 * pgjdbc binds it as text with the offset of the JVM, which a column without time
	 * zone leaves out.
	 */
	@Override
	protected @Nullable String temporalLiteral(Object value) {
		if (!(value instanceof Timestamp timestamp)) {
			return super.temporalLiteral(value);
		}
		ZoneOffset offset = ZoneId.systemDefault().getRules().getOffset(timestamp.toInstant());
		return "'" + TIMESTAMP.format(timestamp.toLocalDateTime().atOffset(offset)) + "'";
	}

	/**
	 * In a statement with values, pgjdbc takes {@code ??} for the operator {@code ?}.
	 */
	@Override
	protected boolean isQuestionMarkEscaped() {
		return true;
	}

	@Override
	public String useSchema(String schema) {
		return "SET search_path TO " + identifier(schema);
	}

	@Override
	protected String computedClause(Column column, Computed computed) {
		return super.computedClause(column, computed) + (computed.stored() ? " STORED" : " VIRTUAL");
	}

	@Override
	protected String alterColumnType(ColumnChange.SetType change, String column) {
		String using = change.using();
		if (using == null && needsExplicitCast(change.from(), change.to())) {
			using = identifier(column) + "::" + typeName(change.to());
		}
		return "TYPE " + typeName(change.to()) + ((using != null) ? " USING " + using : "");
	}

	/**
	 * Whether PostgreSQL has no assignment cast between the types and so refuses to
	 * change one into the other by itself: it has them within a family, and from anything
	 * to text.
	 */
	private static boolean needsExplicitCast(SqlType from, SqlType to) {
		return from instanceof GenericType before && to instanceof GenericType after && family(after) != Family.TEXT
				&& family(before) != family(after);
	}

	private static Family family(GenericType type) {
		return switch (type.kind()) {
			case BOOLEAN -> Family.BOOLEAN;
			case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC -> Family.NUMBER;
			case CHAR, VARCHAR, TEXT -> Family.TEXT;
			case BINARY, VARBINARY, BLOB -> Family.BYTES;
			case DATE, TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> Family.DATE_AND_TIME;
			case UUID -> Family.UUID;
			case JSON -> Family.JSON;
		};
	}

	private enum Family {

		BOOLEAN, NUMBER, TEXT, BYTES, DATE_AND_TIME, UUID, JSON

	}

	/**
	 * Rows that are there are looked at by {@code VALIDATE CONSTRAINT}, later ("ALTER
	 * TABLE" in the manual).
	 */
	@Override
	protected String validationClause(boolean validated) {
		return validated ? "" : " NOT VALID";
	}

	@Override
	public List<Statement> visit(ValidateConstraint operation) {
		return statement(operation,
				alterTable(operation.table()) + "VALIDATE CONSTRAINT " + identifier(operation.name()));
	}

	@Override
	protected String excludeClause(ExcludeConstraint exclude) {
		String elements = exclude.elements()
			.stream()
			.map((each) -> indexElement(each.element()) + " WITH " + each.operator())
			.collect(Collectors.joining(", ", "(", ")"));
		String where = (exclude.where() != null) ? " WHERE (" + exclude.where() + ")" : "";
		return constraintName(exclude.name()) + "EXCLUDE USING " + exclude.method() + " " + elements + where
				+ deferrabilityClause(exclude.deferrability());
	}

	@Override
	protected String elementDetails(IndexElement element) {
		IndexElement.Details details = element.details();
		if (details.length() != null) {
			return super.elementDetails(element);
		}
		return ((details.collation() != null) ? " " + collationClause(details.collation()) : "")
				+ ((details.operatorClass() != null) ? " " + identifier(details.operatorClass()) : "");
	}

	@Override
	protected String indexMethod(Index index) {
		return (index.details().method() != null) ? " USING " + index.details().method() : "";
	}

	@Override
	protected String indexInclude(Index index) {
		return include(index.details().include());
	}

	@Override
	protected String constraintInclude(String constraint, List<String> include) {
		return include(include);
	}

	private String include(List<String> columns) {
		return columns.isEmpty() ? "" : " INCLUDE " + identifiers(columns);
	}

	@Override
	public List<Statement> visit(CreateIndex operation) {
		return concurrently(operation.concurrently(), super.visit(operation), operation);
	}

	@Override
	public List<Statement> visit(DropIndex operation) {
		return concurrently(operation.concurrently(), super.visit(operation), operation);
	}

	/**
	 * Cannot run in a transaction ("CREATE INDEX" in the manual, "Building Indexes
	 * Concurrently").
	 */
	private static List<Statement> concurrently(boolean concurrently, List<Statement> statements, Operation operation) {
		if (!concurrently) {
			return statements;
		}
		String sql = statements.get(0).text().replaceFirst("INDEX ", "INDEX CONCURRENTLY ");
		return List.of(SqlStatement.of(sql, operation).autocommitted());
	}

	/**
	 * Another expression since version 17.
	 */
	@Override
	protected String alterColumnComputed(ColumnChange.SetComputed change, String column) {
		Computed to = change.to();
		return (change.from() != null && to != null) ? "SET EXPRESSION AS (" + to.expression() + ")"
				: super.alterColumnComputed(change, column);
	}

	@Override
	public List<Statement> visit(CreateEnumType operation) {
		return statement(operation, this.enumTypes.create(operation));
	}

	@Override
	public List<Statement> visit(AlterEnumType operation) {
		return statements(operation, this.enumTypes.alter(operation));
	}

	@Override
	public List<Statement> visit(RenameEnumValue operation) {
		return statement(operation, "ALTER TYPE " + identifier(operation.type()) + " RENAME VALUE "
				+ textLiteral(operation.from()) + " TO " + textLiteral(operation.to()));
	}

	@Override
	public List<Statement> visit(DropEnumType operation) {
		return statement(operation,
				"DROP TYPE " + existenceClause(operation.existence()) + identifier(operation.type()));
	}

	@Override
	protected String objectKind(ReplaceableObject.Id object) {
		return object.kind().name().replace('_', ' ');
	}

	/**
	 * A trigger has its name within its table only.
	 */
	@Override
	protected String dropObject(ReplaceableObject.Id object, Existence existence) {
		QualifiedName table = object.table();
		return (table != null) ? "DROP TRIGGER " + existenceClause(existence) + identifier(object.name().name())
				+ " ON " + identifier(table) : super.dropObject(object, existence);
	}

	// for the other classes of this package, which the base class cannot know

	String text(String text) {
		return textLiteral(text);
	}

	String valueOf(ServerDefault serverDefault) {
		return defaultValue(serverDefault);
	}

	String column(QualifiedName table, String column) {
		return alterColumn(table, column);
	}

}
