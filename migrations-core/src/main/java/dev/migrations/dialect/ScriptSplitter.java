package dev.migrations.dialect;

import java.util.List;

/**
 * Splits a script into the statements that a JDBC driver takes one by one. It finds where
 * statements end and understands nothing else: what it hands over is what was written.
 *
 * @since 0.1.0
 */
public interface ScriptSplitter {

	/**
	 * The statements of a script, in its order. Pieces that hold nothing but blanks and
	 * comments are no statements.
	 * @throws ScriptSyntaxException if a quote, a comment, a parenthesis, a block or the
	 * data of a {@code COPY} is never closed
	 */
	List<ScriptStatement> split(ScriptText script);

	/**
	 * The statements of a script that comes from no file.
	 * @throws ScriptSyntaxException see {@link #split(ScriptText)}
	 */
	default List<ScriptStatement> split(String script) {
		return split(ScriptText.of(script));
	}

	/**
	 * Where the statement has places for values: the positions of each {@code ?} outside
	 * of quotes and comments.
	 */
	default List<Integer> bindPlaces(String sql) {
		return new SyntaxSplitter(SqlSyntax.of()).bindPlaces(sql);
	}

	/**
	 * The splitter for a database's syntax; immutable and safe to share.
	 */
	static ScriptSplitter of(SqlSyntax syntax) {
		return new SyntaxSplitter(syntax);
	}

}
