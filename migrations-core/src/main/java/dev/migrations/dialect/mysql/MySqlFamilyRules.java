package dev.migrations.dialect.mysql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.StandardComparisonRules;
import dev.migrations.dialect.StandardSqlClauses;
import dev.migrations.dialect.TypeText;
import dev.migrations.schema.Column;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * What means the same to MySQL and MariaDB (their manuals, "Data Types", "CREATE TABLE"
 * and "Foreign Keys").
 *
 * @since 0.1.0
 */
public abstract class MySqlFamilyRules extends StandardComparisonRules {

	private static final int FRACTIONAL_DIGITS = 6;

	private static final int NUMERIC_PRECISION = 10;

	private static final String STRING = "'(?:[^'\\\\]|''|\\\\.)*'";

	private static final Pattern TEXT = Pattern.compile(STRING, Pattern.DOTALL);

	private static final Pattern TEXT_ESCAPE = Pattern.compile("''|\\\\(.)", Pattern.DOTALL);

	private static final Pattern QUOTED_NAME = Pattern.compile(STRING + "|`((?:[^`]|``)+)`", Pattern.DOTALL);

	private static final Pattern DISPLAY_WIDTH = Pattern.compile("^(tinyint|smallint|mediumint|int|bigint)\\(\\d+\\)");

	private final Identifiers identifiers;

	private final String dialect;

	protected MySqlFamilyRules(String dialect, Identifiers identifiers, StandardSqlClauses clauses) {
		super(identifiers, clauses);
		this.dialect = dialect;
		this.identifiers = identifiers;
	}

	@Override
	public boolean columnsAreSaidAnew() {
		return true;
	}

	@Override
	protected @Nullable GenericType genericType(TypeText type) {
		return switch (type.name()) {
			case "tinyint", "int1" -> GenericType.of(type.numbers().equals(List.of(1)) ? Kind.BOOLEAN : Kind.TINYINT);
			case "boolean", "bool" -> GenericType.of(Kind.BOOLEAN);
			case "smallint", "int2" -> GenericType.of(Kind.SMALLINT);
			case "int", "integer", "int4" -> GenericType.of(Kind.INTEGER);
			case "bigint", "int8" -> GenericType.of(Kind.BIGINT);
			case "float", "float4" -> binaryNumber(type, Kind.REAL);
			case "double", "double precision", "real", "float8" -> binaryNumber(type, Kind.DOUBLE);
			case "decimal", "numeric", "dec", "fixed" -> numericOrDefault(type);
			case "date" -> GenericType.of(Kind.DATE);
			case "time" -> time(Kind.TIME, type);
			case "datetime" -> time(Kind.TIMESTAMP, type);
			case "json" -> GenericType.of(Kind.JSON);
			default -> textOrBytes(type);
		};
	}

	private static @Nullable GenericType textOrBytes(TypeText type) {
		return switch (type.name()) {
			case "char", "character" -> withArgument(Kind.CHAR, type, 1);
			case "varchar", "character varying", "char varying", "varcharacter" ->
				new GenericType(Kind.VARCHAR, type.numbers());
			case "binary" -> withArgument(Kind.BINARY, type, 1);
			case "varbinary" -> new GenericType(Kind.VARBINARY, type.numbers());
			case "longtext" -> GenericType.of(Kind.TEXT);
			case "longblob" -> GenericType.of(Kind.BLOB);
			default -> null;
		};
	}

	// float(7,4) rounds: it is no float
	private static @Nullable GenericType binaryNumber(TypeText type, Kind withoutArgument) {
		return switch (type.arguments().size()) {
			case 0 -> GenericType.of(withoutArgument);
			case 1 -> floatingPoint(type);
			default -> null;
		};
	}

	private static GenericType numericOrDefault(TypeText type) {
		return type.arguments().isEmpty() ? GenericType.of(Kind.NUMERIC, NUMERIC_PRECISION, 0) : numeric(type);
	}

	private static GenericType time(Kind kind, TypeText type) {
		return type.arguments().isEmpty() ? GenericType.of(kind, 0) : withDefault(kind, type, FRACTIONAL_DIGITS);
	}

	@Override
	protected String nativeType(TypeText type) {
		String text = type.text().replaceFirst("^(bit|year)\\([14]\\)$", "$1").replaceFirst("^integer\\b", "int");
		return DISPLAY_WIDTH.matcher(text).replaceFirst("$1");
	}

	@Override
	protected ServerDefault canonicalExpression(String sql) {
		if (!TEXT.matcher(sql).matches()) {
			return super.canonicalExpression(sql);
		}
		return ServerDefault.literal(TEXT_ESCAPE.matcher(sql.substring(1, sql.length() - 1))
			.replaceAll((escape) -> Matcher.quoteReplacement(character(escape))));
	}

	// "String Literals" in the manual
	private static String character(MatchResult escape) {
		if (escape.group(1) == null) {
			return "'";
		}
		return switch (escape.group(1)) {
			case "0" -> "\0";
			case "b" -> "\b";
			case "n" -> "\n";
			case "r" -> "\r";
			case "t" -> "\t";
			case "Z" -> "\u001a";
			default -> escape.group(1);
		};
	}

	/**
	 * The server quotes every name; those that need no quotes are written without.
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
		return (canonical.equals(name) && this.identifiers.write(canonical).equals(name)) ? name : quoted;
	}

	/**
	 * Besides names and types, what the database does not keep: the name of a primary
	 * key, where the numbers of an identity column start, whether an index that makes
	 * rows unique is called a constraint, which method an index has by itself.
	 */
	@Override
	public DatabaseSchema canonical(DatabaseSchema schema) {
		DatabaseSchema canonical = super.canonical(schema);
		return canonical.withTables(canonical.tables().stream().map(this::kept).toList())
			.withObjects(objects(canonical.objects(), schema.objects()));
	}

	/**
	 * A query is kept in the database's words, a body as it was written.
	 */
	private static List<ReplaceableObject> objects(List<ReplaceableObject> canonical,
			List<ReplaceableObject> asWritten) {
		List<ReplaceableObject> objects = new ArrayList<>();
		for (int i = 0; i < canonical.size(); i++) {
			ReplaceableObject object = canonical.get(i);
			objects.add((object.id().kind() == ReplaceableObject.Kind.VIEW) ? object
					: object.withText(asWritten.get(i).text().strip()));
		}
		return objects;
	}

	private Table kept(Table table) {
		List<DialectOption> options = MySqlOptions.canonical(this.dialect, table.options());
		PrimaryKey key = table.primaryKey();
		List<UniqueConstraint> uniques = new ArrayList<>(table.uniqueConstraints());
		List<Index> indexes = new ArrayList<>();
		for (Index each : table.indexes()) {
			Index index = kept(each, ownMethod(options));
			if (isConstraint(index)) {
				uniques.add(
						new UniqueConstraint(index.name(), index.elements().stream().map(IndexElement::text).toList()));
			}
			else {
				indexes.add(index);
			}
		}
		uniques.sort(Comparator.comparing((unique) -> String.valueOf(unique.name())));
		return table.withColumns(table.columns().stream().map(MySqlFamilyRules::kept).toList())
			.withPrimaryKey((key != null) ? new PrimaryKey(null, key.columns()) : null)
			.withForeignKeys(table.foreignKeys().stream().map(MySqlFamilyRules::kept).toList())
			.withUniqueConstraints(uniques)
			.withIndexes(indexes)
			.withComment(comment(table.comment()))
			.withOptions(options);
	}

	private static String ownMethod(List<DialectOption> options) {
		return options.stream().map(DialectOption::value).anyMatch("MEMORY"::equals) ? "hash" : "btree";
	}

	private Index kept(Index index, String ownMethod) {
		String method = index.details().method();
		String named = (method != null) ? method.toLowerCase(Locale.ROOT) : ownMethod;
		List<DialectOption> options = MySqlOptions.canonical(this.dialect, index.details().options());
		return index.withElements(index.elements().stream().map(this::kept).toList())
			.withDetails(index.details().withMethod(named.equals(ownMethod) ? null : named).withOptions(options));
	}

	/**
	 * The beginning of a column is no expression, however it is said.
	 */
	private IndexElement kept(IndexElement element) {
		Matcher prefix = MySqlKeySql.PREFIX.matcher(element.text());
		if (!element.expression() || !prefix.matches()) {
			return element;
		}
		String quoted = prefix.group(1);
		String exact = quoted.startsWith("`") ? quoted.substring(1, quoted.length() - 1).replace("``", "`") : quoted;
		IndexElement column = IndexElement.column(this.identifiers.canonical(exact))
			.length(Integer.parseInt(prefix.group(2)));
		return element.descending() ? column.desc() : column;
	}

	private static boolean isConstraint(Index index) {
		return index.unique() && index.details().equals(Index.Details.NONE)
				&& index.elements().stream().allMatch(IndexElement::isPlain);
	}

	private static Column kept(Column column) {
		Column kept = column.withComment(comment(column.comment()));
		if (column.identity() != null) {
			kept = kept.withIdentity(Identity.byDefault());
		}
		return (kept.serverDefault() instanceof ServerDefault.Literal literal
				&& literal.value() instanceof BigDecimal number && kept.type() instanceof GenericType type)
						? kept.withServerDefault(kept(number, type)) : kept;
	}

	// true is 1, and a number is rounded to the digits of its column
	private static ServerDefault kept(BigDecimal number, GenericType type) {
		return switch (type.kind()) {
			case BOOLEAN -> ServerDefault.literal(number.signum() != 0);
			case NUMERIC -> ServerDefault.literal(number.setScale(type.arguments().get(1), RoundingMode.HALF_UP));
			default -> ServerDefault.literal(number);
		};
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
