package dev.migrations.schema;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which columns an SQL expression speaks of, as far as its words tell.
 *
 * @since 0.1.0
 */
public final class ExpressionColumns {

	private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*+'");

	private ExpressionColumns() {
	}

	/**
	 * The names of those columns that the expression mentions, in the order of the
	 * columns.
	 */
	public static List<String> mentioned(String expression, List<Column> columns) {
		return columns.stream().map(Column::name).filter((name) -> mentions(expression, name)).toList();
	}

	/**
	 * Whether the expression mentions the column, outside of its quoted text.
	 */
	public static boolean mentions(String expression, String column) {
		String words = TEXT.matcher(expression).replaceAll("''").replaceAll("[\"`]", "");
		Pattern name = Pattern.compile("(?<![\\w$])" + Pattern.quote(Names.unquoted(column)) + "(?![\\w$])",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		return name.matcher(words).find();
	}

}
