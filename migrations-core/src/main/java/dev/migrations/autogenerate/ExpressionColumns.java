package dev.migrations.autogenerate;

import java.util.List;
import java.util.regex.Pattern;

import dev.migrations.schema.Column;
import dev.migrations.schema.Names;

/**
 * Which columns an SQL expression speaks of, as far as its words tell.
 */
final class ExpressionColumns {

	private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*+'");

	private ExpressionColumns() {
	}

	static List<String> mentioned(String expression, List<Column> columns) {
		return columns.stream().map(Column::name).filter((name) -> mentions(expression, name)).toList();
	}

	static boolean mentions(String expression, String column) {
		String words = TEXT.matcher(expression).replaceAll("''").replaceAll("[\"`]", "");
		Pattern name = Pattern.compile("(?<![\\w$])" + Pattern.quote(Names.unquoted(column)) + "(?![\\w$])",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		return name.matcher(words).find();
	}

}
