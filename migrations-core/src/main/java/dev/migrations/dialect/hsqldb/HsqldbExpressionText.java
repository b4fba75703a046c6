package dev.migrations.dialect.hsqldb;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.Identifiers;

/**
 * Expressions in one spelling. HSQLDB's catalogue says a column with its schema and table
 * and leaves out the blanks around operators: {@code PUBLIC.USERS.AGE>0} is
 * {@code age > 0}.
 */
final class HsqldbExpressionText {

	private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\w$]*)";

	private static final String TEXT = "'(?:[^']|'')*'";

	private static final Pattern TOKEN = Pattern.compile(TEXT + "|(?:" + NAME + "\\." + NAME + "\\.)(" + NAME + ")|"
			+ NAME + "|\\s*(<>|!=|>=|<=|\\|\\||[=<>*/+])\\s*", Pattern.UNICODE_CHARACTER_CLASS);

	private final Identifiers identifiers;

	HsqldbExpressionText(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	String canonical(String sql) {
		return TOKEN.matcher(sql).replaceAll((token) -> Matcher.quoteReplacement(canonical(token))).strip();
	}

	private String canonical(MatchResult token) {
		String column = token.group(1);
		if (column != null) {
			return column.startsWith("\"") ? column : this.identifiers.write(this.identifiers.canonical(column));
		}
		String operator = token.group(2);
		if (operator != null) {
			return " " + (operator.equals("!=") ? "<>" : operator) + " ";
		}
		return token.group();
	}

}
