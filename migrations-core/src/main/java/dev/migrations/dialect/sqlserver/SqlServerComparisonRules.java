package dev.migrations.dialect.sqlserver;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.StandardComparisonRules;
import dev.migrations.dialect.StandardSqlClauses;
import dev.migrations.dialect.TypeText;
import dev.migrations.schema.Column;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What means the same to SQL Server ("Data types", "CAST and CONVERT" in its manual). The
 * generic text types are its Unicode types; a {@code varchar} is of one code page, and so
 * native.
 */
class SqlServerComparisonRules extends StandardComparisonRules {

	private static final int FRACTIONAL_DIGITS = 6;

	private static final int MOST_FRACTIONAL_DIGITS = 7;

	private static final int NUMERIC_PRECISION = 18;

	private static final Pattern UNICODE_TEXT = Pattern.compile("[Nn]('(?:[^']|'')*')", Pattern.DOTALL);

	private static final Pattern BRACKETED = Pattern.compile("'(?:[^']|'')*'|\\[((?:[^\\]]|\\]\\])+)\\]",
			Pattern.DOTALL);

	private final Identifiers identifiers;

	SqlServerComparisonRules(Identifiers identifiers, StandardSqlClauses clauses) {
		super(identifiers, clauses);
		this.identifiers = identifiers;
	}

	@Override
	public boolean columnsAreSaidAnew() {
		return true;
	}

	@Override
	protected @Nullable GenericType genericType(TypeText type) {
		return switch (type.name()) {
			case "bit" -> GenericType.of(Kind.BOOLEAN);
			case "smallint" -> GenericType.of(Kind.SMALLINT);
			case "int", "integer" -> GenericType.of(Kind.INTEGER);
			case "bigint" -> GenericType.of(Kind.BIGINT);
			case "real" -> GenericType.of(Kind.REAL);
			case "float", "double precision" -> floatingPoint(type);
			case "numeric", "decimal", "dec" ->
				type.arguments().isEmpty() ? GenericType.of(Kind.NUMERIC, NUMERIC_PRECISION, 0) : numeric(type);
			case "date" -> GenericType.of(Kind.DATE);
			case "time" -> time(Kind.TIME, type);
			case "datetime2" -> time(Kind.TIMESTAMP, type);
			case "datetimeoffset" -> time(Kind.TIMESTAMP_WITH_TIME_ZONE, type);
			case "uniqueidentifier" -> GenericType.of(Kind.UUID);
			case "nchar", "national char", "national character" -> withArgument(Kind.CHAR, type, 1);
			case "nvarchar", "national char varying", "national character varying" ->
				varying(Kind.VARCHAR, Kind.TEXT, type);
			case "binary" -> withArgument(Kind.BINARY, type, 1);
			case "varbinary", "binary varying" -> varying(Kind.VARBINARY, Kind.BLOB, type);
			default -> null;
		};
	}

	private static GenericType varying(Kind limited, Kind unlimited, TypeText type) {
		return type.arguments().equals(List.of("max")) ? GenericType.of(unlimited) : withArgument(limited, type, 1);
	}

	private static GenericType time(Kind kind, TypeText type) {
		return type.arguments().isEmpty() ? GenericType.of(kind, MOST_FRACTIONAL_DIGITS)
				: withDefault(kind, type, FRACTIONAL_DIGITS);
	}

	/**
	 * The server keeps {@code CURRENT_TIMESTAMP} as {@code getdate()}.
	 */
	@Override
	protected ServerDefault canonicalExpression(String sql) {
		Matcher unicode = UNICODE_TEXT.matcher(sql);
		if (unicode.matches()) {
			return super.canonicalExpression(unicode.group(1));
		}
		String word = sql.toLowerCase(Locale.ROOT);
		return "current_timestamp".equals(word) || "getdate()".equals(word) ? ServerDefault.expression("getdate()")
				: super.canonicalExpression(sql);
	}

	/**
	 * The server puts every name in brackets; those that need none are written without.
	 */
	@Override
	public String canonicalExpressionText(String sql) {
		return BRACKETED.matcher(super.canonicalExpressionText(sql)).replaceAll((bracketed) -> {
			String name = bracketed.group(1);
			return Matcher
				.quoteReplacement((name != null) ? plainOrBracketed(name, bracketed.group()) : bracketed.group());
		});
	}

	private String plainOrBracketed(String name, String bracketed) {
		String canonical = this.identifiers.canonical(name);
		return this.identifiers.write(canonical).equals(canonical) ? canonical : bracketed;
	}

	/**
	 * One value at once is no cache.
	 */
	@Override
	public Numbering canonicalNumbering(Numbering numbering) {
		Long cache = numbering.cache();
		return (cache != null && cache < 1) ? numbering.withCache(1L) : numbering;
	}

	/**
	 * NULL is the smallest value.
	 */
	@Override
	public NullsOrder canonicalNulls(NullsOrder nulls, boolean descending) {
		return (nulls == (descending ? NullsOrder.LAST : NullsOrder.FIRST)) ? NullsOrder.UNSPECIFIED : nulls;
	}

	/**
	 * Besides names and types, what SQL Server does not keep: whether an identity column
	 * refuses values of its own, whether NO ACTION was called RESTRICT, whether anyone
	 * said that NULL equals NULL.
	 */
	@Override
	public DatabaseSchema canonical(DatabaseSchema schema) {
		DatabaseSchema canonical = super.canonical(schema);
		return canonical.withTables(canonical.tables().stream().map(SqlServerComparisonRules::kept).toList());
	}

	private static Table kept(Table table) {
		return table.withColumns(table.columns().stream().map(SqlServerComparisonRules::kept).toList())
			.withForeignKeys(table.foreignKeys().stream().map(SqlServerComparisonRules::kept).toList())
			.withUniqueConstraints(
					table.uniqueConstraints().stream().map((unique) -> unique.withNullsDistinct(true)).toList())
			.withIndexes(table.indexes().stream().map(SqlServerComparisonRules::kept).toList());
	}

	private static Index kept(Index index) {
		String method = index.details().method();
		boolean clustered = "clustered".equalsIgnoreCase(method);
		return index.withDetails(index.details().withNullsDistinct(true).withMethod(clustered ? "clustered" : null));
	}

	private static Column kept(Column column) {
		Identity identity = column.identity();
		Column kept = (identity == null) ? column : column
			.withIdentity(new Identity(Identity.Generation.BY_DEFAULT, identity.start(), identity.increment()));
		boolean bit = kept.type() instanceof GenericType type && type.kind() == Kind.BOOLEAN;
		return (bit && kept.serverDefault() instanceof ServerDefault.Literal literal
				&& literal.value() instanceof BigDecimal number)
						? kept.withServerDefault(ServerDefault.literal(number.signum() != 0)) : kept;
	}

	private static ForeignKey kept(ForeignKey key) {
		return key.withOnUpdate(kept(key.onUpdate())).withOnDelete(kept(key.onDelete()));
	}

	private static ReferentialAction kept(ReferentialAction action) {
		return (action == ReferentialAction.RESTRICT) ? ReferentialAction.NO_ACTION : action;
	}

}
