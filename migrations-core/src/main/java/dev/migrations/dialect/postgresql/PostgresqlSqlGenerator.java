package dev.migrations.dialect.postgresql;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.CopyStatement;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.operation.ColumnChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of PostgreSQL.
 */
class PostgresqlSqlGenerator extends StandardSqlGenerator {

	private static final Set<String> UTF_8 = Set.of("UTF8", "UTF-8", "UNICODE");

	private static final Pattern ENCODING = Pattern.compile("(?i)\\bENCODING\\s*'?([\\w-]+)");

	/** The name of the driver, where it cannot copy. */
	private final @Nullable String otherDriver;

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
