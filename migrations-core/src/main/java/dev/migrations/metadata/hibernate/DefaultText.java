package dev.migrations.metadata.hibernate;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ServerDefault;

/**
 * Reads the text of a default: a plain literal where it is one, an expression otherwise.
 */
final class DefaultText {

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?");

	private static final Pattern TEXT = Pattern.compile("'([^']|'')*+'");

	private DefaultText() {
	}

	static @Nullable ServerDefault parse(String text) {
		String sql = text.strip();
		String word = sql.toLowerCase(Locale.ROOT);
		if (sql.isEmpty() || word.equals("null")) {
			return null;
		}
		if (word.equals("true") || word.equals("false")) {
			return ServerDefault.literal(Boolean.parseBoolean(word));
		}
		if (NUMBER.matcher(sql).matches()) {
			return ServerDefault.literal(new BigDecimal(sql));
		}
		if (TEXT.matcher(sql).matches()) {
			return ServerDefault.literal(sql.substring(1, sql.length() - 1).replace("''", "'"));
		}
		return ServerDefault.expression(sql);
	}

}
