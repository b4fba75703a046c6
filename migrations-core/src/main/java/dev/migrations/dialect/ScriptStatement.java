package dev.migrations.dialect;

import org.jspecify.annotations.Nullable;

/**
 * One statement of a script, word for word: from its first to its last token, without the
 * terminator and without the comments around it.
 *
 * @param sql the statement
 * @param line the line of the source that holds its first token, from 1
 * @param copyData what a PostgreSQL {@code COPY ... FROM stdin} reads; {@code null} for
 * every other statement
 * @since 0.1.0
 */
public record ScriptStatement(String sql, int line, @Nullable CopyData copyData) {

	public ScriptStatement(String sql, int line) {
		this(sql, line, null);
	}

}
