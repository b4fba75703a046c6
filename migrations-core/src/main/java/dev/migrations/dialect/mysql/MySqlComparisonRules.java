package dev.migrations.dialect.mysql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.StandardSqlClauses;

/**
 * What means the same to MySQL, and not to MariaDB.
 */
class MySqlComparisonRules extends MySqlFamilyRules {

	/** The character set of a text, which the server writes before each. */
	private static final Pattern TEXT_OR_CHARSET = Pattern.compile(
			"'(?:[^'\\\\]|''|\\\\.)*'|`(?:[^`]|``)+`|\\b_(?:utf8mb4|utf8mb3|utf8|latin1|ascii)(?=')", Pattern.DOTALL);

	MySqlComparisonRules(Identifiers identifiers, StandardSqlClauses clauses) {
		super(MySqlDialect.NAME, identifiers, clauses);
	}

	@Override
	public String canonicalExpressionText(String sql) {
		String text = TEXT_OR_CHARSET.matcher(sql)
			.replaceAll((found) -> found.group().startsWith("_") ? "" : Matcher.quoteReplacement(found.group()));
		return super.canonicalExpressionText(text);
	}

}
