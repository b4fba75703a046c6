package dev.migrations.dialect;

/**
 * The lines of a script: their numbers, where they end, and what to say about one that is
 * wrong. Asked for numbers in ascending order it walks the text once.
 */
final class ScriptLines {

	private final ScriptText script;

	private final String text;

	private int position;

	private int line;

	ScriptLines(ScriptText script) {
		this.script = script;
		this.text = script.text();
		this.line = script.firstLine();
	}

	/**
	 * The line of the source that holds a position of the text.
	 */
	int numberOf(int target) {
		if (target < this.position) {
			this.position = 0;
			this.line = this.script.firstLine();
		}
		while (this.position < target) {
			if (endsAt(this.position++)) {
				this.line++;
			}
		}
		return this.line;
	}

	/**
	 * Where the line of a position ends, before its line break.
	 */
	int endOf(int start) {
		int end = start;
		while (end < this.text.length() && this.text.charAt(end) != '\n' && this.text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	/**
	 * Where the line after that of a position starts.
	 */
	int startAfter(int start) {
		int end = endOf(start);
		return Math.min(this.text.length(), this.text.startsWith("\r\n", end) ? end + 2 : end + 1);
	}

	/**
	 * Whether there are only blanks between the start of a position's line and the
	 * position.
	 */
	boolean isFirst(int start) {
		int before = start - 1;
		while (before >= 0 && (this.text.charAt(before) == ' ' || this.text.charAt(before) == '\t')) {
			before--;
		}
		return before < 0 || this.text.charAt(before) == '\n' || this.text.charAt(before) == '\r'
				|| this.text.charAt(before) == '\uFEFF';
	}

	/**
	 * Something is never closed.
	 * @param what its kind as a noun: {@code string}
	 * @param opening the token that opens it
	 * @param start where it is opened in the text
	 * @param remedy what to do, as a sentence
	 */
	ScriptSyntaxException unclosed(String what, String opening, int start, String remedy) {
		return failure(opening, start,
				"The " + what + " opened by " + opening + " in " + place(start) + " is never closed. " + remedy);
	}

	/**
	 * Something else is wrong.
	 * @param opening the token that it starts with
	 * @param start where it starts in the text
	 * @param message the fact and the remedy
	 */
	ScriptSyntaxException failure(String opening, int start, String message) {
		return new ScriptSyntaxException(this.script.source(), numberOf(start), opening, message);
	}

	/**
	 * A position in words: {@code line 3 of 'R1.sql'}.
	 */
	String place(int start) {
		return "line " + numberOf(start) + " of '" + this.script.source() + "'";
	}

	private boolean endsAt(int position) {
		char c = this.text.charAt(position);
		return c == '\n' || (c == '\r' && !this.text.startsWith("\n", position + 1));
	}

}
