package dev.migrations.dialect.hsqldb;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What means the same to HSQLDB ("Data Types and Operations" in its guide).
 */
class HsqldbComparisonRules extends StandardComparisonRules {

	private static final int GREATEST_PRECISION = 128;

	private static final int DEFAULT_LENGTH = 32_768;

	private static final Set<String> GREATEST_LOB = Set.of("1g", "1024m", "1073741824");

	private static final Pattern CURRENT = Pattern.compile(
			"(?i)(current_timestamp|current_date|current_time|localtimestamp|localtime)(?:\\s*\\(\\s*\\d*\\s*\\))?");

	private static final Pattern TEMPORAL = Pattern.compile("(?i)(date|time|timestamp)\\s*('(?:[^']|'')*')");

	private final HsqldbExpressionText expressions;

	HsqldbComparisonRules(Identifiers identifiers, StandardSqlClauses clauses) {
		super(identifiers, clauses);
		this.expressions = new HsqldbExpressionText(identifiers);
	}

	/**
	 * Another type takes the collation of a column away, another computation all of it.
	 */
	@Override
	public boolean columnsAreSaidAnew() {
		return true;
	}

	@Override
	protected @Nullable GenericType genericType(TypeText type) {
		return switch (type.name()) {
			case "boolean" -> GenericType.of(Kind.BOOLEAN);
			case "tinyint" -> GenericType.of(Kind.TINYINT);
			case "smallint" -> GenericType.of(Kind.SMALLINT);
			case "integer", "int" -> GenericType.of(Kind.INTEGER);
			case "bigint" -> GenericType.of(Kind.BIGINT);
			case "real", "float", "double", "double precision" -> GenericType.of(Kind.DOUBLE);
			case "numeric", "decimal", "dec" ->
				type.numbers().equals(List.of(GREATEST_PRECISION)) ? GenericType.of(Kind.NUMERIC) : numeric(type);
			case "date" -> GenericType.of(Kind.DATE);
			case "uuid" -> GenericType.of(Kind.UUID);
			case "time", "time without time zone" -> withDefault(Kind.TIME, type, 0);
			case "time with time zone" -> withDefault(Kind.TIME_WITH_TIME_ZONE, type, 0);
			case "timestamp", "timestamp without time zone", "datetime" -> withDefault(Kind.TIMESTAMP, type, 6);
			case "timestamp with time zone" -> withDefault(Kind.TIMESTAMP_WITH_TIME_ZONE, type, 6);
			default -> textOrBytes(type);
		};
	}

	private static @Nullable GenericType textOrBytes(TypeText type) {
		return switch (type.name()) {
			case "character", "char", "nchar", "national character" -> withArgument(Kind.CHAR, type, 1);
			case "character varying", "varchar", "char varying", "nvarchar", "varchar2", "nvarchar2",
					"national character varying" ->
				withDefault(Kind.VARCHAR, type, DEFAULT_LENGTH);
			case "longvarchar" -> GenericType.of(Kind.VARCHAR, 16_777_216);
			case "binary" -> withArgument(Kind.BINARY, type, 1);
			case "binary varying", "varbinary" -> withDefault(Kind.VARBINARY, type, DEFAULT_LENGTH);
			case "longvarbinary" -> GenericType.of(Kind.VARBINARY, 16_777_216);
			case "character large object", "clob", "char large object" ->
				isWhole(type) ? GenericType.of(Kind.TEXT) : null;
			case "binary large object", "blob" -> isWhole(type) ? GenericType.of(Kind.BLOB) : null;
			default -> null;
		};
	}

	private static boolean isWhole(TypeText type) {
		return type.arguments().isEmpty() || GREATEST_LOB.contains(type.arguments().get(0));
	}

	@Override
	protected String nativeType(TypeText type) {
		return "bit".equals(type.text()) ? "bit(1)" : type.text();
	}

	@Override
	public Numbering canonicalNumbering(Numbering numbering) {
		return HsqldbNumbering.canonical(numbering);
	}

	/**
	 * The clock is kept without its digits, {@code now()} as what it stands for, and a
	 * date without a blank.
	 */
	@Override
	protected ServerDefault canonicalExpression(String sql) {
		Matcher current = CURRENT.matcher(sql);
		if (current.matches()) {
			return ServerDefault.expression(current.group(1).toUpperCase(Locale.ROOT));
		}
		if ("now()".equalsIgnoreCase(sql)) {
			return ServerDefault.expression("LOCALTIMESTAMP");
		}
		Matcher temporal = TEMPORAL.matcher(sql);
		return temporal.matches()
				? ServerDefault.expression(temporal.group(1).toUpperCase(Locale.ROOT) + " " + temporal.group(2))
				: super.canonicalExpression(sql);
	}

	@Override
	public String canonicalExpressionText(String sql) {
		return this.expressions.canonical(super.canonicalExpressionText(sql));
	}

	/**
	 * Besides names and types, what HSQLDB takes and does not keep: the order of an
	 * index, which it reads in both directions, and that a key is checked at once, which
	 * it always is. The text of an object is a statement and stays as it is.
	 */
	@Override
	public DatabaseSchema canonical(DatabaseSchema schema) {
		DatabaseSchema canonical = super.canonical(schema);
		List<ReplaceableObject> objects = new ArrayList<>();
		for (int i = 0; i < schema.objects().size(); i++) {
			objects.add(canonical.objects().get(i).withText(schema.objects().get(i).text().strip()));
		}
		return canonical.withTables(canonical.tables().stream().map(HsqldbComparisonRules::kept).toList())
			.withObjects(objects);
	}

	private static Table kept(Table table) {
		String comment = table.comment();
		return table.withIndexes(table.indexes().stream().map(HsqldbComparisonRules::kept).toList())
			.withForeignKeys(table.foreignKeys().stream().map(HsqldbComparisonRules::kept).toList())
			.withColumns(table.columns().stream().map(HsqldbComparisonRules::kept).toList())
			.withComment(kept(comment));
	}

	// a number has the digits of its column
	private static Column kept(Column column) {
		Column kept = column.withComment(kept(column.comment()));
		boolean scaled = column.type() instanceof GenericType type && type.kind() == Kind.NUMERIC
				&& type.arguments().size() == 2;
		return (scaled && column.serverDefault() instanceof ServerDefault.Literal literal
				&& literal.value() instanceof BigDecimal number) ? kept
					.withServerDefault(ServerDefault.literal(
							number.setScale(((GenericType) column.type()).arguments().get(1), RoundingMode.HALF_UP)))
						: kept;
	}

	private static @Nullable String kept(@Nullable String comment) {
		return (comment == null || comment.isEmpty()) ? null : comment;
	}

	private static Index kept(Index index) {
		return index.withElements(index.elements()
			.stream()
			.map((element) -> element.descending() ? IndexElement.column(element.text()) : element)
			.toList());
	}

	private static ForeignKey kept(ForeignKey key) {
		return key.withOnUpdate(kept(key.onUpdate())).withOnDelete(kept(key.onDelete()));
	}

	private static ReferentialAction kept(ReferentialAction action) {
		return (action == ReferentialAction.RESTRICT) ? ReferentialAction.NO_ACTION : action;
	}

}
