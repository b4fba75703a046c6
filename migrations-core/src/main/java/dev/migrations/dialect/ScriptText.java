package dev.migrations.dialect;

/**
 * A script, or a part of one, and where it comes from.
 *
 * @param text the text itself
 * @param source what to call it in messages: a file's name
 * @param firstLine the line of the source where the text starts, from 1
 * @since 0.1.0
 */
public record ScriptText(String text, String source, int firstLine) {

	public ScriptText {
		if (firstLine < 1) {
			throw new IllegalArgumentException("Lines are counted from 1, not from " + firstLine);
		}
	}

	/**
	 * A text that comes from no file; messages call it {@code 'script'}.
	 */
	public static ScriptText of(String text) {
		return new ScriptText(text, "script", 1);
	}

}
