package dev.migrations.dialect.sqlite;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.StandardComparisonRules;
import dev.migrations.dialect.StandardSqlClauses;
import dev.migrations.dialect.TypeText;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What means the same to SQLite ("Datatypes In SQLite" in its manual): an integer takes
 * as many bytes as it needs, a floating point number always eight, and bytes have no
 * fixed length. Lengths and precisions say nothing to SQLite and something to readers:
 * they are kept.
 */
class SqliteComparisonRules extends StandardComparisonRules {

	SqliteComparisonRules(Identifiers identifiers, StandardSqlClauses clauses) {
		super(identifiers, clauses);
	}

	@Override
	protected @Nullable GenericType genericType(TypeText type) {
		return switch (type.name()) {
			case "boolean", "bool" -> GenericType.of(Kind.BOOLEAN);
			case "integer", "int", "tinyint", "smallint", "mediumint", "bigint", "int2", "int4", "int8" ->
				GenericType.of(Kind.BIGINT);
			case "real", "double", "double precision", "float", "float4", "float8" -> GenericType.of(Kind.DOUBLE);
			case "numeric", "decimal" -> numeric(type);
			case "date" -> GenericType.of(Kind.DATE);
			case "time" -> new GenericType(Kind.TIME, type.numbers());
			case "time with time zone" -> new GenericType(Kind.TIME_WITH_TIME_ZONE, type.numbers());
			case "timestamp", "datetime" -> new GenericType(Kind.TIMESTAMP, type.numbers());
			case "timestamp with time zone" -> new GenericType(Kind.TIMESTAMP_WITH_TIME_ZONE, type.numbers());
			case "uuid" -> GenericType.of(Kind.UUID);
			case "json text", "json" -> GenericType.of(Kind.JSON);
			case "char", "character", "nchar" -> withArgument(Kind.CHAR, type, 1);
			case "varchar", "character varying", "nvarchar" -> new GenericType(Kind.VARCHAR, type.numbers());
			case "text", "clob" -> GenericType.of(Kind.TEXT);
			case "blob", "binary", "varbinary" -> type.arguments().isEmpty() ? GenericType.of(Kind.BLOB)
					: new GenericType(Kind.VARBINARY, type.numbers());
			default -> null;
		};
	}

}
