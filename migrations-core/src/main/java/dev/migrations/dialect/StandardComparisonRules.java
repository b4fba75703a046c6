package dev.migrations.dialect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.ArrayType;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The rules that databases share: a type is written in the database's words, read back
 * from them, and so becomes what the database makes of it. A database says what its words
 * mean.
 *
 * @since 0.1.0
 */
public abstract class StandardComparisonRules implements ComparisonRules {

	private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");

	private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

	private final Identifiers identifiers;

	private final StandardSqlClauses clauses;

	/** A schema has many columns and few types. */
	private final Map<String, SqlType> types = new ConcurrentHashMap<>();

	protected StandardComparisonRules(Identifiers identifiers, StandardSqlClauses clauses) {
		this.identifiers = identifiers;
		this.clauses = clauses;
	}

	@Override
	public SqlType canonicalType(SqlType type) {
		return this.types.computeIfAbsent(this.clauses.typeName(type), (text) -> canonicalType(TypeText.parse(text)));
	}

	private SqlType canonicalType(TypeText type) {
		if (type.element() != null) {
			return canonicalArray(canonicalType(type.element()));
		}
		SqlType generic = genericType(type);
		return (generic != null) ? generic : new NativeType(nativeType(type));
	}

	/**
	 * An array of the element, which is canonical.
	 */
	protected SqlType canonicalArray(SqlType element) {
		return new ArrayType(element);
	}

	/**
	 * The generic type that this database writes so, or means the same by; {@code null}
	 * if there is none.
	 */
	protected abstract @Nullable GenericType genericType(TypeText type);

	/**
	 * The spelling of a type that is not generic.
	 */
	protected String nativeType(TypeText type) {
		return type.text();
	}

	/**
	 * A type with one optional argument, which is left out where it is the default.
	 */
	protected static GenericType withDefault(Kind kind, TypeText type, int defaultArgument) {
		List<Integer> arguments = type.numbers();
		return arguments.equals(List.of(defaultArgument)) ? GenericType.of(kind) : new GenericType(kind, arguments);
	}

	/**
	 * A type whose argument is never left out.
	 */
	protected static GenericType withArgument(Kind kind, TypeText type, int defaultArgument) {
		List<Integer> arguments = type.numbers();
		return arguments.isEmpty() ? GenericType.of(kind, defaultArgument) : new GenericType(kind, arguments);
	}

	/**
	 * An exact number; a scale that is left out is 0.
	 */
	protected static GenericType numeric(TypeText type) {
		List<Integer> arguments = type.numbers();
		return (arguments.size() == 1) ? GenericType.of(Kind.NUMERIC, arguments.get(0), 0)
				: new GenericType(Kind.NUMERIC, arguments);
	}

	/**
	 * A floating point number by its binary digits; double if they are left out.
	 */
	protected static GenericType floatingPoint(TypeText type) {
		List<Integer> arguments = type.numbers();
		return GenericType.of((!arguments.isEmpty() && arguments.get(0) <= 24) ? Kind.REAL : Kind.DOUBLE);
	}

	@Override
	public String canonicalName(String name) {
		return this.identifiers.canonical(storedName(this.identifiers.exact(name)));
	}

	/**
	 * What the database keeps of a name: all of it, unless its names have a limit.
	 */
	protected String storedName(String exact) {
		return exact;
	}

	@Override
	public @Nullable ServerDefault canonicalDefault(ServerDefault serverDefault) {
		if (serverDefault instanceof ServerDefault.Literal) {
			return serverDefault;
		}
		String sql = withoutParentheses(((ServerDefault.Expression) serverDefault).sql());
		return isNull(sql) ? null : canonicalExpression(sql);
	}

	protected boolean isNull(String sql) {
		return "null".equalsIgnoreCase(sql);
	}

	/**
	 * The literal that the expression is, else the expression.
	 */
	protected ServerDefault canonicalExpression(String sql) {
		if (NUMBER.matcher(sql).matches()) {
			return ServerDefault.literal(new BigDecimal(sql));
		}
		String word = sql.toLowerCase(Locale.ROOT);
		if ("true".equals(word) || "false".equals(word)) {
			return ServerDefault.literal("true".equals(word));
		}
		Matcher text = TEXT.matcher(sql);
		return text.matches() ? ServerDefault.literal(text.group(1).replace("''", "'")) : ServerDefault.expression(sql);
	}

	@Override
	public String canonicalExpressionText(String sql) {
		return withoutParentheses(sql);
	}

	/**
	 * The expression without parentheses around the whole of it.
	 */
	private static String withoutParentheses(String sql) {
		String stripped = sql.strip();
		while (stripped.length() > 2 && stripped.charAt(0) == '(' && closing(stripped) == stripped.length() - 1) {
			stripped = stripped.substring(1, stripped.length() - 1).strip();
		}
		return stripped;
	}

	/**
	 * Where the parenthesis closes that opens the text; what is quoted does not count.
	 */
	private static int closing(String sql) {
		int depth = 0;
		char quote = 0;
		for (int i = 0; i < sql.length(); i++) {
			char character = sql.charAt(i);
			if (quote != 0) {
				quote = (character == quote) ? 0 : quote;
			}
			else if (character == '\'' || character == '"') {
				quote = character;
			}
			else if (character == '(') {
				depth++;
			}
			else if (character == ')' && --depth == 0) {
				return i;
			}
		}
		return -1;
	}

}
