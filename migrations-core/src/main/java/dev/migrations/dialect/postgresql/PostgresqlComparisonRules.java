package dev.migrations.dialect.postgresql;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.StandardComparisonRules;
import dev.migrations.dialect.StandardSqlClauses;
import dev.migrations.dialect.TypeText;
import dev.migrations.schema.ArrayType;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What means the same to PostgreSQL (its manual, chapters "Data Types" and "Lexical
 * Structure").
 */
class PostgresqlComparisonRules extends StandardComparisonRules {

	private static final int FRACTIONAL_DIGITS = 6;

	private static final Pattern CAST_LITERAL = Pattern.compile("'((?:[^']|'')*)'::(" + "(?:\"[^\"]+\"|[\\w$]+)"
			+ "(?:\\.(?:\"[^\"]+\"|[\\w$]+))?(?: varying| precision)?(?:\\([\\d, ]+\\))?"
			+ "(?: with time zone| without time zone)?(?:\\[])*)");

	private static final Pattern CAST_NULL = Pattern.compile("(?i)null::[^|+*/-]+");

	PostgresqlComparisonRules(Identifiers identifiers, StandardSqlClauses clauses) {
		super(identifiers, clauses);
	}

	@Override
	protected @Nullable GenericType genericType(TypeText type) {
		return switch (type.name()) {
			case "boolean", "bool" -> GenericType.of(Kind.BOOLEAN);
			case "smallint", "int2", "smallserial", "serial2" -> GenericType.of(Kind.SMALLINT);
			case "integer", "int", "int4", "serial", "serial4" -> GenericType.of(Kind.INTEGER);
			case "bigint", "int8", "bigserial", "serial8" -> GenericType.of(Kind.BIGINT);
			case "real", "float4" -> GenericType.of(Kind.REAL);
			case "double precision", "float8" -> GenericType.of(Kind.DOUBLE);
			case "float" -> floatingPoint(type);
			case "numeric", "decimal", "dec" -> numeric(type);
			case "character", "char" -> withArgument(Kind.CHAR, type, 1);
			case "bpchar" -> type.arguments().isEmpty() ? null : withArgument(Kind.CHAR, type, 1);
			case "character varying", "char varying", "varchar" -> new GenericType(Kind.VARCHAR, type.numbers());
			case "text" -> GenericType.of(Kind.TEXT);
			case "bytea" -> GenericType.of(Kind.BLOB);
			case "jsonb" -> GenericType.of(Kind.JSON);
			case "uuid" -> GenericType.of(Kind.UUID);
			case "date" -> GenericType.of(Kind.DATE);
			default -> timeType(type);
		};
	}

	private static @Nullable GenericType timeType(TypeText type) {
		return switch (type.name()) {
			case "time", "time without time zone" -> withDefault(Kind.TIME, type, FRACTIONAL_DIGITS);
			case "timetz", "time with time zone" -> withDefault(Kind.TIME_WITH_TIME_ZONE, type, FRACTIONAL_DIGITS);
			case "timestamp", "timestamp without time zone" -> withDefault(Kind.TIMESTAMP, type, FRACTIONAL_DIGITS);
			case "timestamptz", "timestamp with time zone" ->
				withDefault(Kind.TIMESTAMP_WITH_TIME_ZONE, type, FRACTIONAL_DIGITS);
			default -> null;
		};
	}

	@Override
	protected String nativeType(TypeText type) {
		return switch (type.text()) {
			case "bit" -> "bit(1)";
			case "varbit" -> "bit varying";
			default -> type.text().replaceFirst("^varbit\\(", "bit varying(");
		};
	}

	// the server does not keep the number of dimensions
	@Override
	protected SqlType canonicalArray(SqlType element) {
		return (element instanceof ArrayType) ? element : super.canonicalArray(element);
	}

	// the server cuts longer names off, at the end of a character
	@Override
	protected String storedName(String exact) {
		return PostgresqlDialect.LONGEST_NAME.shortened(exact);
	}

	@Override
	protected boolean isNull(String sql) {
		return super.isNull(sql) || CAST_NULL.matcher(sql).matches();
	}

	@Override
	protected ServerDefault canonicalExpression(String sql) {
		Matcher literal = CAST_LITERAL.matcher(sql);
		if (!literal.matches()) {
			return super.canonicalExpression(sql);
		}
		String text = literal.group(1).replace("''", "'");
		GenericType type = genericType(TypeText.parse(literal.group(2)));
		return (type != null) ? literal(text, type) : ServerDefault.literal(text);
	}

	private static ServerDefault literal(String text, GenericType type) {
		return switch (type.kind()) {
			case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, DOUBLE -> number(text);
			default -> ServerDefault.literal(text);
		};
	}

	// 'NaN' and 'Infinity' are numbers to PostgreSQL
	private static ServerDefault number(String text) {
		return text.matches("-?\\d+(\\.\\d+)?") ? ServerDefault.literal(new BigDecimal(text))
				: ServerDefault.literal(text);
	}

}
