package dev.migrations.dialect;

import dev.migrations.operation.ExecuteScript;

/**
 * A statement of a script that reads data which follow it there, as psql and
 * {@code pg_dump} write them. {@link Dialect#copy} runs it.
 *
 * @param sql its text, without a terminator: {@code COPY t (a, b) FROM stdin}
 * @param data the data
 * @param transactional whether it runs in the transaction of its revision
 * @param line the line of the script where it starts, from 1
 * @param source the script it comes from
 * @since 0.1.0
 */
public record CopyStatement(String sql, CopyData data, boolean transactional, int line,
		ExecuteScript source) implements Statement {

	@Override
	public CopyStatement autocommitted() {
		return new CopyStatement(this.sql, this.data, false, this.line, this.source);
	}

	/**
	 * The statement, and how much it reads: there may be millions of lines.
	 */
	@Override
	public String text() {
		long lines = this.data.lineCount();
		return this.sql + "\n-- " + lines + ((lines == 1) ? " line" : " lines") + " of data";
	}

	/**
	 * The statement and all of its data as a script holds them.
	 */
	public String inScript() {
		return ScriptStyle.STANDARD.terminated(this.sql) + "\n" + this.data.text() + "\\.";
	}

}
