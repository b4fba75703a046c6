package dev.migrations.dialect.sqlserver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.ReplaceableObject;

/**
 * The texts of views, functions, procedures and triggers, which the catalogue keeps as
 * they were written ("sys.sql_modules" in the manual).
 */
final class SqlServerModules {

	private static final String BLANK = "(?:\\s++|--[^\\n]*\\n|/\\*(?s:.*?)\\*/)";

	private static final Pattern CREATE = Pattern
		.compile("(?i)^(" + BLANK + "*+)(?:create(?:" + BLANK + "++or" + BLANK + "++alter)?|alter)\\b" + BLANK + "*+");

	/** A name, columns, {@code WITH SCHEMABINDING}: whatever comes before the query. */
	private static final Pattern BEFORE_QUERY = Pattern.compile("(?i)(?:\\[(?:[^\\]]|\\]\\])*+\\]|\"(?:[^\"]|\"\")*+\"|"
			+ BLANK + "|(?!\\bas\\b)[\\p{L}\\p{N}_@#$]++|[^\\p{L}\\p{N}_@#$\\[\"\\s])*?\\bas\\b");

	private static final Pattern TABLE = Pattern.compile("(?i)\\breturns\\s+(?:@\\S+\\s+)?table\\b");

	private SqlServerModules() {
	}

	/**
	 * Whether one takes the place of the other without being dropped.
	 */
	static boolean isAlterable(ReplaceableObject from, ReplaceableObject to) {
		boolean created = to.id().kind() == ReplaceableObject.Kind.VIEW || CREATE.matcher(to.text()).find();
		return created && from.id().equals(to.id()) && (to.id().kind() != ReplaceableObject.Kind.FUNCTION
				|| tableOf(from.text()).equalsIgnoreCase(tableOf(to.text())));
	}

	/**
	 * What a function returns: a value, a query, or a table with a name that it fills.
	 */
	private static String tableOf(String function) {
		Matcher table = TABLE.matcher(function);
		return !table.find() ? "value" : table.group().contains("@") ? "filled table" : "query";
	}

	/**
	 * The statement that creates, or alters what is there (since SQL Server 2016 SP1).
	 */
	static String orAlter(String create) {
		return CREATE.matcher(create).replaceFirst("$1CREATE OR ALTER ");
	}

	/**
	 * The query of a view.
	 * @param definition the statement that created it
	 */
	static String query(String definition) {
		Matcher before = BEFORE_QUERY.matcher(definition);
		String query = before.lookingAt() ? definition.substring(before.end()) : definition;
		return query.strip();
	}

}
