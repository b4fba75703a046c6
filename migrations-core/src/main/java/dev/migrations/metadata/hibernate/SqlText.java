package dev.migrations.metadata.hibernate;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a piece of SQL, where quotes and parentheses matter.
 */
final class SqlText {

	private SqlText() {
	}

	/**
	 * The words outside of quotes and parentheses, in order.
	 */
	static List<Word> words(String sql) {
		List<Word> words = new ArrayList<>();
		int position = 0;
		while (position < sql.length()) {
			char character = sql.charAt(position);
			if (Character.isJavaIdentifierStart(character)) {
				int start = position;
				while (position < sql.length() && Character.isJavaIdentifierPart(sql.charAt(position))) {
					position++;
				}
				words.add(new Word(sql.substring(start, position), start, position));
			}
			else if (character == '(') {
				position = closing(sql, position) + 1;
			}
			else {
				position = afterQuote(sql, position);
			}
		}
		return words;
	}

	/**
	 * The position of the parenthesis that closes the one at the position, or the last
	 * position of the text if none does.
	 */
	static int closing(String sql, int open) {
		int depth = 0;
		int position = open;
		while (position < sql.length()) {
			char character = sql.charAt(position);
			if (character == '(') {
				depth++;
			}
			else if (character == ')' && --depth == 0) {
				return position;
			}
			position = afterQuote(sql, position);
		}
		return sql.length() - 1;
	}

	/**
	 * The position after a quoted text that starts here, or after this one character. A
	 * doubled quote inside ends one text and starts the next, which comes to the same.
	 */
	private static int afterQuote(String sql, int position) {
		char quote = sql.charAt(position);
		if (quote != '\'' && quote != '"' && quote != '`') {
			return position + 1;
		}
		int end = sql.indexOf(quote, position + 1);
		return (end < 0) ? sql.length() : end + 1;
	}

	/**
	 * A word and where it stands: from {@code start} to before {@code end}.
	 */
	record Word(String text, int start, int end) {

		boolean is(String other) {
			return this.text.equalsIgnoreCase(other);
		}

	}

}
