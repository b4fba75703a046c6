package dev.migrations.dialect.oracle;

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
import dev.migrations.schema.Index;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What means the same to Oracle ("Data Types" in the SQL reference). A text whose length
 * is in bytes is native: the generic ones count characters.
 */
class OracleComparisonRules extends StandardComparisonRules {

	private static final int FRACTIONAL_DIGITS = 6;

	private static final int UUID_LENGTH = 16;

	private static final Pattern CHARACTERS = Pattern.compile("(\\d{1,5}) char");

	private static final Pattern QUOTED_NAME = Pattern.compile("'(?:[^']|'')*'|\"([^\"]+)\"", Pattern.DOTALL);

	private final Identifiers identifiers;

	private final OracleVersion version;

	OracleComparisonRules(Identifiers identifiers, StandardSqlClauses clauses, OracleVersion version) {
		super(identifiers, clauses);
		this.identifiers = identifiers;
		this.version = version;
	}

	@Override
	protected @Nullable GenericType genericType(TypeText type) {
		return switch (type.name()) {
			case "boolean", "bool" -> this.version.hasBoolean() ? GenericType.of(Kind.BOOLEAN) : null;
			case "number", "numeric", "decimal", "dec" -> number(type.numbers());
			case "integer", "int", "smallint" -> GenericType.of(Kind.NUMERIC, 38, 0);
			case "float" -> binaryDigits(type);
			case "real" -> null;
			case "varchar2", "varchar", "character varying" -> ofCharacters(Kind.VARCHAR, type);
			case "char", "character" -> ofCharacters(Kind.CHAR, type);
			case "clob" -> GenericType.of(Kind.TEXT);
			case "blob" -> GenericType.of(Kind.BLOB);
			case "raw" -> type.numbers().equals(List.of(UUID_LENGTH)) ? GenericType.of(Kind.UUID)
					: new GenericType(Kind.VARBINARY, type.numbers());
			case "date" -> GenericType.of(Kind.DATE);
			case "timestamp" -> withDefault(Kind.TIMESTAMP, type, FRACTIONAL_DIGITS);
			case "timestamp with time zone" -> withDefault(Kind.TIMESTAMP_WITH_TIME_ZONE, type, FRACTIONAL_DIGITS);
			case "json" -> this.version.hasJson() ? GenericType.of(Kind.JSON) : null;
			default -> null;
		};
	}

	/**
	 * The integers are numbers of as many digits as they have at most.
	 */
	private GenericType number(List<Integer> arguments) {
		if (arguments.isEmpty()) {
			return GenericType.of(Kind.NUMERIC);
		}
		int scale = (arguments.size() > 1) ? arguments.get(1) : 0;
		int precision = arguments.get(0);
		if (scale == 0 && precision == 1 && !this.version.hasBoolean()) {
			return GenericType.of(Kind.BOOLEAN);
		}
		return switch ((scale == 0) ? precision : 0) {
			case 3 -> GenericType.of(Kind.TINYINT);
			case 5 -> GenericType.of(Kind.SMALLINT);
			case 10 -> GenericType.of(Kind.INTEGER);
			case 19 -> GenericType.of(Kind.BIGINT);
			default -> GenericType.of(Kind.NUMERIC, precision, scale);
		};
	}

	private static @Nullable GenericType binaryDigits(TypeText type) {
		return switch (type.numbers().isEmpty() ? 0 : type.numbers().get(0)) {
			case 24 -> GenericType.of(Kind.REAL);
			case 53 -> GenericType.of(Kind.DOUBLE);
			default -> null;
		};
	}

	private static @Nullable GenericType ofCharacters(Kind kind, TypeText type) {
		Matcher length = CHARACTERS.matcher(type.arguments().isEmpty() ? "" : type.arguments().get(0));
		return length.matches() ? GenericType.of(kind, Integer.valueOf(length.group(1))) : null;
	}

	/**
	 * The catalogue keeps a default as it was written, with the blanks behind it.
	 */
	@Override
	public @Nullable ServerDefault canonicalDefault(ServerDefault serverDefault) {
		boolean empty = serverDefault instanceof ServerDefault.Expression expression
				&& "''".equals(expression.sql().strip());
		return empty ? null : super.canonicalDefault(serverDefault);
	}

	/**
	 * The server quotes names in expressions; those that need no quotes are written
	 * without.
	 */
	@Override
	public String canonicalExpressionText(String sql) {
		return QUOTED_NAME.matcher(super.canonicalExpressionText(sql)).replaceAll((quoted) -> {
			String name = quoted.group(1);
			return Matcher.quoteReplacement((name != null) ? plainOrQuoted(name, quoted.group()) : quoted.group());
		});
	}

	private String plainOrQuoted(String name, String quoted) {
		String canonical = this.identifiers.canonical(name);
		return this.identifiers.write(canonical).equals(canonical) ? canonical : quoted;
	}

	@Override
	public Numbering canonicalNumbering(Numbering numbering) {
		return OracleNumbering.canonical(numbering);
	}

	/**
	 * NULL is the greatest value.
	 */
	@Override
	public NullsOrder canonicalNulls(NullsOrder nulls, boolean descending) {
		return (nulls == (descending ? NullsOrder.FIRST : NullsOrder.LAST)) ? NullsOrder.UNSPECIFIED : nulls;
	}

	/**
	 * Besides names and types, what Oracle does not keep: where a sequence started,
	 * whether no action was called RESTRICT.
	 */
	@Override
	public DatabaseSchema canonical(DatabaseSchema schema) {
		DatabaseSchema canonical = super.canonical(schema);
		return canonical.withTables(canonical.tables().stream().map(OracleComparisonRules::kept).toList())
			.withSequences(canonical.sequences()
				.stream()
				.map((sequence) -> sequence.withNumbering(sequence.numbering().withStart(1)))
				.toList());
	}

	private static Table kept(Table table) {
		return table.withColumns(table.columns().stream().map(OracleComparisonRules::kept).toList())
			.withForeignKeys(table.foreignKeys().stream().map(OracleComparisonRules::kept).toList())
			.withIndexes(table.indexes().stream().map(OracleComparisonRules::kept).toList())
			.withComment(comment(table.comment()));
	}

	private static Index kept(Index index) {
		String method = index.details().method();
		return (method != null) ? index.withDetails(index.details().withMethod(method.toLowerCase(Locale.ROOT)))
				: index;
	}

	private static Column kept(Column column) {
		String collation = column.collation();
		boolean own = "USING_NLS_COMP".equalsIgnoreCase(collation);
		Column kept = column.withComment(comment(column.comment()))
			.withCollation((collation == null || own) ? null : collation.toUpperCase(Locale.ROOT));
		boolean truth = kept.type() instanceof GenericType type && type.kind() == Kind.BOOLEAN;
		return (truth && kept.serverDefault() instanceof ServerDefault.Literal literal
				&& literal.value() instanceof BigDecimal number)
						? kept.withServerDefault(ServerDefault.literal(number.signum() != 0)) : kept;
	}

	private static @Nullable String comment(@Nullable String comment) {
		return (comment == null || comment.isEmpty()) ? null : comment;
	}

	private static ForeignKey kept(ForeignKey key) {
		return key.withOnUpdate(kept(key.onUpdate())).withOnDelete(kept(key.onDelete()));
	}

	private static ReferentialAction kept(ReferentialAction action) {
		return (action == ReferentialAction.RESTRICT) ? ReferentialAction.NO_ACTION : action;
	}

}
