package dev.migrations.dialect.oracle;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.operation.Existence;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ServerDefault;
import org.jspecify.annotations.Nullable;

/**
 * Names, types, literals and columns in Oracle's words ("SQL Language Reference").
 */
abstract class OracleClauses extends StandardSqlGenerator {

	static final ScriptSplitter SPLITTER = ScriptSplitter.of(SqlSyntax.ORACLE);

	/** Of a literal that is surely within its 4000 bytes, in characters. */
	private static final int LITERAL_LENGTH = 1000;

	/** Of a sequence ("CREATE SEQUENCE" in the SQL reference). */
	private static final int CACHE = 20;

	private static final Pattern COLLATION = Pattern.compile("\\w+");

	private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");

	private final Identifiers identifiers;

	private final OracleVersion version;

	OracleClauses(Identifiers identifiers, OracleVersion version) {
		super(OracleDialect.NAME, identifiers, SPLITTER);
		this.identifiers = identifiers;
		this.version = version;
	}

	/**
	 * What Oracle cannot do is refused by the clause that would say it, which knows what
	 * to write instead.
	 */
	@Override
	protected Set<Capability> capabilities() {
		return OracleDialect.ANSWERED;
	}

	OracleVersion version() {
		return this.version;
	}

	/**
	 * A name without quotes begins with a letter.
	 */
	@Override
	public String identifier(String name) {
		String written = super.identifier(name);
		return written.startsWith("_") ? '"' + exact(name) + '"' : written;
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
	 * A literal has 4000 bytes at most, and a line of SQL*Plus 2499 characters. SQL*Plus
	 * looks at lines before it looks for quotes: one that is a slash, or ends with a
	 * semicolon, would end the statement, so that no literal holds a line break.
	 */
	@Override
	protected String textLiteral(String text) {
		if (text.length() <= LITERAL_LENGTH) {
			return inOneLine(text);
		}
		List<String> parts = new ArrayList<>();
		for (int from = 0; from < text.length();) {
			int to = Math.min(from + LITERAL_LENGTH, text.length());
			boolean split = to < text.length() && Character.isLowSurrogate(text.charAt(to));
			to = split ? to - 1 : to;
			parts.add("TO_CLOB(" + inOneLine(text.substring(from, to)) + ")");
			from = to;
		}
		return String.join("\n    || ", parts);
	}

	private static String inOneLine(String text) {
		return LINE_BREAK.matcher(quoted(text)).replaceAll((found) -> switch (found.group()) {
			case "\n" -> "' || CHR(10) || '";
			case "\r" -> "' || CHR(13) || '";
			default -> "' || CHR(13) || CHR(10) || '";
		});
	}

	/**
	 * A literal and nothing else, where an expression cannot stand.
	 */
	static String quoted(String text) {
		return "'" + text.replace("'", "''") + "'";
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

	/**
	 * The empty comment is none.
	 */
	@Override
	protected String commentValue(@Nullable String comment) {
		return quoted((comment != null) ? comment : "");
	}

	@Override
	protected String computedClause(Column column, Computed computed) {
		return virtual(column.name(), computed);
	}

	/**
	 * The value of a virtual column is never kept ("CREATE TABLE" in the SQL reference).
	 */
	protected String virtual(String column, Computed computed) {
		if (computed.stored()) {
			throw unsupported("keep the value of the computed column '" + column + "'",
					"Write .computedWhenRead(\"" + computed.expression() + "\"); an index may keep it.");
		}
		return "GENERATED ALWAYS AS (" + computed.expression() + ") VIRTUAL";
	}

	/**
	 * The database takes one where its parameter MAX_STRING_SIZE is EXTENDED, and says so
	 * where it is not ("Data-bound collation" in the "Globalization Support Guide").
	 */
	@Override
	protected String collationClause(String collation) {
		if (!this.version.hasCollations()) {
			throw unsupported("give a column the collation '" + collation + "' before release 12.2",
					"Leave it out, and order by NLSSORT.");
		}
		if (!COLLATION.matcher(collation).matches()) {
			throw unsupported("use the collation '" + collation + "'",
					"Write the name of one, such as BINARY_CI or GERMAN_AI.");
		}
		return "COLLATE " + collation;
	}

	@Override
	protected String minimumClause(@Nullable Long minimum) {
		return (minimum != null) ? super.minimumClause(minimum) : "NOMINVALUE";
	}

	@Override
	protected String maximumClause(@Nullable Long maximum) {
		return (maximum != null) ? super.maximumClause(maximum) : "NOMAXVALUE";
	}

	@Override
	protected String cycleClause(boolean cycle) {
		return cycle ? "CYCLE" : "NOCYCLE";
	}

	/**
	 * One value at once is no cache: a cache has two at least.
	 */
	@Override
	protected String cacheClause(long cache) {
		return (cache > 1) ? "CACHE " + cache : "NOCACHE";
	}

	@Override
	protected long defaultCache(Numbering numbering) {
		return CACHE;
	}

	@Override
	public String useSchema(String schema) {
		return "ALTER SESSION SET CURRENT_SCHEMA = " + identifier(schema);
	}

	/**
	 * Statements look first from release 23 on only. Before, the error is caught that
	 * tells that nothing is left to do, on every release alike.
	 * @param error the number of that error: 942 of ORA-00942
	 */
	protected String unless(int error, Existence existence, String sql) {
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
				END;""".formatted(quoted(sql), error);
	}

}
