package dev.migrations.dialect.sqlserver;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;

/**
 * Names, types, literals and columns in SQL Server's words ("Transact-SQL reference").
 */
abstract class SqlServerClauses extends StandardSqlGenerator {

	/**
	 * Of the generic types, as PostgreSQL and H2 have them; SQL Server's default is 7.
	 */
	private static final int FRACTIONAL_DIGITS = 6;

	private static final int LONGEST_TEXT = 4000;

	private static final int MOST_BYTES = 8000;

	private static final int OFFSET_LENGTH = "+00:00".length();

	private static final Pattern COLLATION = Pattern.compile("\\w+");

	/** A line break before a line that would end the batch in a script. */
	private static final Pattern BREAK_BEFORE_GO = Pattern
		.compile("(?i)(\\r\\n|\\r|\\n)(?=[ \\t]*go[ \\t\\d;]*[\\r\\n])");

	static final ScriptSplitter SPLITTER = ScriptSplitter.of(SqlSyntax.SQL_SERVER);

	private final Identifiers identifiers;

	SqlServerClauses(Identifiers identifiers) {
		super(SqlServerDialect.NAME, identifiers, SPLITTER);
		this.identifiers = identifiers;
	}

	/**
	 * What SQL Server cannot do is refused by the clause that would say it, which knows
	 * what to write instead.
	 */
	@Override
	protected Set<Capability> capabilities() {
		return SqlServerDialect.ANSWERED;
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

	/**
	 * A line with nothing but {@code GO} ends a batch of a script, and clients differ in
	 * whether they look for quotes first: no literal holds one.
	 */
	@Override
	protected String textLiteral(String text) {
		String literal = "N" + super.textLiteral(text);
		Matcher goLines = BREAK_BEFORE_GO.matcher(literal);
		if (!goLines.find()) {
			return literal;
		}
		String sum = goLines.replaceAll((found) -> "' + "
				+ (found.group().length() > 1 ? "NCHAR(13) + NCHAR(10)" : lineBreak(found.group())) + " + N'");
		// a sum is cut off at 4000 characters unless one of its parts may be longer
		return (text.length() > LONGEST_TEXT) ? "(CAST(N'' AS nvarchar(max)) + " + sum + ")" : "(" + sum + ")";
	}

	private static String lineBreak(String text) {
		return "NCHAR(" + (int) text.charAt(0) + ")";
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
		if (column.identity() != null) {
			refuseLimits(column, column.identity().numbering());
		}
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
	 * An identity has a first value and a step, and nothing else ("CREATE TABLE
	 * (Transact-SQL) IDENTITY (Property)").
	 */
	private void refuseLimits(Column column, Numbering numbering) {
		if (!numbering.equals(Numbering.of(numbering.start(), numbering.increment()))) {
			throw unsupported("number the column '" + column.name() + "' with " + numberingOptions(numbering),
					"Create a sequence with these options and make it the default of the column: "
							+ ".serverDefault(sql(\"NEXT VALUE FOR …\")).");
		}
	}

	/**
	 * The name of a collation cannot be quoted ("Windows collation name" in the manual).
	 */
	@Override
	protected String collationClause(String collation) {
		if (!COLLATION.matcher(collation).matches()) {
			throw unsupported("use the collation '" + collation + "'",
					"Write one that SELECT name FROM sys.fn_helpcollations() lists.");
		}
		return "COLLATE " + collation;
	}

	UnsupportedOperationOnDialectException refuse(String operation, String remedy) {
		return unsupported(operation, remedy);
	}

	// for the other classes of this package, which the base class cannot know

	String defaultOf(ServerDefault serverDefault) {
		return defaultClause(serverDefault);
	}

	String collationOf(String collation) {
		return collationClause(collation);
	}

	String definitionOf(Column column) {
		return columnDefinition(column);
	}

	String text(String text) {
		return textLiteral(text);
	}

	String alter(QualifiedName table) {
		return alterTable(table);
	}

}
