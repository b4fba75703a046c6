package dev.migrations.dialect;

/**
 * The lines of a script that a {@code COPY ... FROM stdin} reads, word for word.
 *
 * @param text the lines, each with its line break, without the closing {@code \.}
 * @param firstLine the line of the source that holds the first of them, from 1
 * @since 0.1.0
 */
public record CopyData(String text, int firstLine) {

	/**
	 * How many lines there are.
	 */
	public long lineCount() {
		return this.text.lines().count();
	}

}
