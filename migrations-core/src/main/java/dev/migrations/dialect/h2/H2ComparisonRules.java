package dev.migrations.dialect.h2;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.StandardComparisonRules;
import dev.migrations.dialect.StandardSqlClauses;
import dev.migrations.dialect.TypeText;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ServerDefault;
import org.jspecify.annotations.Nullable;

/**
 * What means the same to H2 (its manual, "Data Types").
 */
class H2ComparisonRules extends StandardComparisonRules {

	private static final int LONGEST_VARCHAR = 1_000_000_000;

	private static final int GREATEST_PRECISION = 100_000;

	private static final Pattern UNICODE_TEXT = Pattern.compile("U&'((?:[^']|'')*)'");

	private static final Pattern UNICODE_ESCAPE = Pattern
		.compile("\\\\(?:(\\p{XDigit}{4})|\\+(\\p{XDigit}{6})|(\\\\))");

	H2ComparisonRules(Identifiers identifiers, StandardSqlClauses clauses) {
		super(identifiers, clauses);
	}

	@Override
	protected @Nullable GenericType genericType(TypeText type) {
		return switch (type.name()) {
			case "boolean", "bit", "bool" -> GenericType.of(Kind.BOOLEAN);
			case "tinyint" -> GenericType.of(Kind.TINYINT);
			case "smallint", "int2" -> GenericType.of(Kind.SMALLINT);
			case "integer", "int", "mediumint", "int4", "signed" -> GenericType.of(Kind.INTEGER);
			case "bigint", "int8" -> GenericType.of(Kind.BIGINT);
			case "real", "float4" -> GenericType.of(Kind.REAL);
			case "double precision", "double", "float8" -> GenericType.of(Kind.DOUBLE);
			case "float" -> floatingPoint(type);
			case "numeric", "decimal", "dec" ->
				type.numbers().equals(List.of(GREATEST_PRECISION)) ? GenericType.of(Kind.NUMERIC) : numeric(type);
			case "date" -> GenericType.of(Kind.DATE);
			case "uuid" -> GenericType.of(Kind.UUID);
			case "json" -> type.arguments().isEmpty() ? GenericType.of(Kind.JSON) : null;
			case "time", "time without time zone" -> withDefault(Kind.TIME, type, 0);
			case "time with time zone" -> withDefault(Kind.TIME_WITH_TIME_ZONE, type, 0);
			case "timestamp", "timestamp without time zone", "datetime" -> withDefault(Kind.TIMESTAMP, type, 6);
			case "timestamp with time zone" -> withDefault(Kind.TIMESTAMP_WITH_TIME_ZONE, type, 6);
			default -> textOrBytes(type);
		};
	}

	private static @Nullable GenericType textOrBytes(TypeText type) {
		return switch (type.name()) {
			case "character", "char", "nchar", "national character", "national char" ->
				withArgument(Kind.CHAR, type, 1);
			case "character varying", "varchar", "char varying", "nvarchar", "varchar2", "nvarchar2", "nchar varying",
					"national character varying", "national char varying", "longvarchar" ->
				withDefault(Kind.VARCHAR, type, LONGEST_VARCHAR);
			case "binary" -> withArgument(Kind.BINARY, type, 1);
			case "binary varying", "varbinary", "raw", "bytea", "longvarbinary" ->
				withDefault(Kind.VARBINARY, type, LONGEST_VARCHAR);
			case "character large object", "clob", "char large object", "tinytext", "text", "mediumtext", "longtext",
					"ntext", "nclob", "nchar large object", "national character large object" ->
				type.arguments().isEmpty() ? GenericType.of(Kind.TEXT) : null;
			case "binary large object", "blob", "tinyblob", "mediumblob", "longblob", "image" ->
				type.arguments().isEmpty() ? GenericType.of(Kind.BLOB) : null;
			default -> null;
		};
	}

	@Override
	public Numbering canonicalNumbering(Numbering numbering) {
		return H2Numbering.canonical(numbering);
	}

	/**
	 * NULL is the lowest value, unless the setting {@code DEFAULT_NULL_ORDERING} says
	 * otherwise.
	 */
	@Override
	public NullsOrder canonicalNulls(NullsOrder nulls, boolean descending) {
		return (nulls == (descending ? NullsOrder.LAST : NullsOrder.FIRST)) ? NullsOrder.UNSPECIFIED : nulls;
	}

	// H2 writes text with other than ASCII characters so
	@Override
	protected ServerDefault canonicalExpression(String sql) {
		Matcher unicode = UNICODE_TEXT.matcher(sql);
		if (!unicode.matches()) {
			return super.canonicalExpression(sql);
		}
		return ServerDefault.literal(
				UNICODE_ESCAPE.matcher(unicode.group(1)).replaceAll(H2ComparisonRules::character).replace("''", "'"));
	}

	private static String character(java.util.regex.MatchResult escape) {
		if (escape.group(3) != null) {
			return Matcher.quoteReplacement("\\");
		}
		String digits = (escape.group(1) != null) ? escape.group(1) : escape.group(2);
		return Matcher.quoteReplacement(Character.toString(Integer.parseInt(digits, 16)));
	}

}
