package dev.migrations.dialect.mysql;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a MySQL database in twelve queries.
 */
class MySqlSchemaInspector extends MySqlFamilyInspector {

	private static final String CHECKS = """
			select nullif(t.constraint_schema, database()), t.table_name, t.constraint_name, c.check_clause, 'Table'
			from information_schema.table_constraints t join information_schema.check_constraints c
				on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
			where t.constraint_type = 'CHECK' and t.constraint_schema = """;

	private static final String GENERATED = "default_generated";

	private static final String ON_UPDATE = "on update ";

	private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

	/** Bits and bytes, which the catalogue writes as SQL does. */
	private static final Pattern BITS = Pattern.compile("b'[01]*'|0x[0-9a-fA-F]*");

	MySqlSchemaInspector(Identifiers identifiers, ComparisonRules rules) {
		super(MySqlDialect.NAME, identifiers, rules);
	}

	@Override
	protected String checks() {
		return CHECKS;
	}

	@Override
	protected String indexExpression() {
		return "expression";
	}

	/**
	 * The catalogue escapes the text of an expression as if it stood in quotes ("The
	 * INFORMATION_SCHEMA CHECK_CONSTRAINTS Table" and its neighbours in the manual).
	 */
	@Override
	protected String expression(String text) {
		return ESCAPED.matcher(text).replaceAll((escaped) -> Matcher.quoteReplacement(escaped.group(1)));
	}

	/**
	 * The default: an expression if the catalogue says so, else the bare value. What sets
	 * a column anew with each update is said after it.
	 */
	@Override
	protected @Nullable ServerDefault serverDefault(SqlType type, @Nullable String text, String extra) {
		String words = extra.toLowerCase(Locale.ROOT);
		int update = words.indexOf(ON_UPDATE);
		if (update >= 0) {
			return ServerDefault.expression(((text != null) ? text : "NULL") + " " + extra.substring(update));
		}
		if (text == null) {
			return null;
		}
		boolean sql = words.contains(GENERATED) || BITS.matcher(text).matches();
		return rules().canonicalDefault(
				sql ? ServerDefault.expression(rules().canonicalExpressionText(expression(text))) : value(type, text));
	}

	private static ServerDefault value(SqlType type, String text) {
		boolean number = type instanceof GenericType generic && switch (generic.kind()) {
			case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC -> true;
			default -> false;
		};
		return number ? ServerDefault.expression(text) : ServerDefault.literal(text);
	}

}
