package dev.migrations.dialect;

import java.util.Set;

/**
 * A stretch of SQL that means one thing to a {@link ScriptSplitter}.
 *
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 * @param word the text of a word in capitals, of a symbol as it is, else empty
 */
record SqlToken(Kind kind, int start, int end, String word) {

	boolean is(String expected) {
		return this.word.equals(expected);
	}

	boolean isOneOf(Set<String> expected) {
		return expected.contains(this.word);
	}

	enum Kind {

		BLANK, COMMENT, WORD, QUOTED, SYMBOL, TERMINATOR, END

	}

}
