package dev.migrations.dialect.postgresql;

import java.util.HexFormat;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.operation.ColumnChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.SqlType;

/**
 * The SQL of PostgreSQL.
 */
class PostgresqlSqlGenerator extends StandardSqlGenerator {

	PostgresqlSqlGenerator(Identifiers identifiers) {
		super(PostgresqlDialect.NAME, identifiers, ScriptSplitter.of(SqlSyntax.POSTGRESQL));
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

}
