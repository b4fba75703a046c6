package dev.migrations.dialect.hsqldb;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.migrations.dialect.ScriptStyle;

/**
 * Scripts for SqlTool ("Utilities Guide" of HSQLDB). {@code START TRANSACTION} begins
 * nothing while each statement commits by itself, so that mode is left for a transaction;
 * SqlTool starts outside of it.
 */
final class HsqldbScriptStyle implements ScriptStyle {

	private static final Pattern BODY = Pattern.compile("(?i)\\bBEGIN\\s+ATOMIC\\b");

	@Override
	public List<String> prologue() {
		return List.of("SET AUTOCOMMIT TRUE;");
	}

	@Override
	public String begin() {
		return "SET AUTOCOMMIT FALSE;";
	}

	@Override
	public String commit() {
		return "COMMIT;\nSET AUTOCOMMIT TRUE;";
	}

	/**
	 * The client ends a statement at the first semicolon behind an END, that of a CASE as
	 * well: it is told to read a body of statements as it is, up to a line of its own.
	 */
	@Override
	public String terminated(String sql) {
		return BODY.matcher(sql).find() ? "\\.\n" + sql.strip() + "\n.;" : ScriptStyle.super.terminated(sql);
	}

	/**
	 * HSQLDB raises errors of one's own in routines only; a text that is no number is an
	 * error, and the client shows the statement.
	 */
	@Override
	public Optional<String> guard(String versionTable, List<String> revisions) {
		String rows = "SELECT COUNT(*) FROM " + versionTable;
		String here = revisions.isEmpty() ? "(" + rows + ") = 0" : "(" + rows + " WHERE version_num IN ('"
				+ String.join("', '", revisions) + "')) = " + revisions.size();
		String start = revisions.isEmpty() ? "base" : String.join(", ", revisions);
		return Optional.of("""
				VALUES CASE WHEN %s THEN 0
				    ELSE CAST('This step starts at %s, and the database is at '
				        || COALESCE((SELECT MAX(version_num) FROM %s), 'base') || '. Nothing of it was run.' AS INTEGER)
				    END""".formatted(here, start, versionTable));
	}

	@Override
	public String usage() {
		return "java -jar sqltool.jar --rcFile=sqltool.rc --continueOnErr=false DATABASE FILE";
	}

}
