package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.SqlSyntax.Feature;
import org.jspecify.annotations.Nullable;

/**
 * Reads one script once, and gathers its statements.
 */
final class ScriptReader {

	private static final Pattern GO = Pattern.compile("go(?:[ \\t]+(\\d{1,5}))?[ \\t]*(?:--.*)?",
			Pattern.CASE_INSENSITIVE);

	private static final String SEMICOLON = ";";

	private static final String DELIMITER = "DELIMITER";

	private static final String TERMINATOR_COMMENT = "--#SET TERMINATOR";

	private static final String COPY_END = "\\.";

	private final String text;

	private final SqlSyntax syntax;

	private final ScriptLines lines;

	private final SqlScanner scanner;

	private final List<ScriptStatement> statements = new ArrayList<>();

	private StatementHead head;

	private StatementNesting nesting;

	/** Where the statement being read starts; -1 before its first token. */
	private int start = -1;

	private int end;

	ScriptReader(ScriptText script, SqlSyntax syntax) {
		this.text = script.text();
		this.syntax = syntax;
		this.lines = new ScriptLines(script);
		this.scanner = new SqlScanner(this.text, syntax, this.lines);
		this.head = new StatementHead();
		this.nesting = new StatementNesting(syntax, this.head);
	}

	List<ScriptStatement> read() {
		SqlToken token = this.scanner.next();
		while (token.kind() != SqlToken.Kind.END) {
			if (token.kind() == SqlToken.Kind.COMMENT) {
				readTerminatorComment(token);
			}
			else if (token.kind() != SqlToken.Kind.BLANK && !readLineCommand(token)) {
				readToken(token);
			}
			token = this.scanner.next();
		}
		endStatement(token);
		return List.copyOf(this.statements);
	}

	private void readToken(SqlToken token) {
		boolean terminator = token.kind() == SqlToken.Kind.TERMINATOR;
		if (this.start < 0 && !terminator) {
			refuseStray(token);
		}
		if (this.nesting.innermost() == null && !terminator) {
			this.head.accept(token);
		}
		boolean plain = endsAtSemicolons();
		if (plain) {
			this.nesting.accept(token);
		}
		boolean delimiter = !this.scanner.terminator().equals(SEMICOLON);
		if (terminator && (delimiter || (plain && this.nesting.innermost() == null))) {
			endStatement(token);
			return;
		}
		if (this.start < 0) {
			this.start = token.start();
		}
		this.end = token.end();
	}

	/**
	 * Otherwise only the chosen delimiter or a line of its own ends the statement, and
	 * nothing inside it needs to be understood.
	 */
	private boolean endsAtSemicolons() {
		return this.scanner.terminator().equals(SEMICOLON) && !this.syntax.has(Feature.GO_LINES)
				&& !(this.syntax.has(Feature.SLASH_LINES) && this.head.isProgram());
	}

	private void endStatement(SqlToken token) {
		if (this.start >= 0) {
			if (endsAtSemicolons()) {
				this.nesting.accept(token);
				requireNothingOpen();
			}
			this.statements.add(new ScriptStatement(this.text.substring(this.start, this.end),
					this.lines.numberOf(this.start), readCopyData(token)));
		}
		this.start = -1;
		this.head = new StatementHead();
		this.nesting = new StatementNesting(this.syntax, this.head);
	}

	/**
	 * What cannot be the start of a statement.
	 */
	private void refuseStray(SqlToken first) {
		String rest = restOfLine(first.end());
		if (first.is("\\") && rest.strip().equals(".") && this.syntax.has(Feature.COPY_DATA)) {
			throw this.lines.failure(COPY_END, first.start(), "The line \\. in " + this.lines.place(first.start())
					+ " ends no data. Write it only after the data of a COPY ... FROM stdin;");
		}
		ClientCommands.clientOf(this.syntax, first, rest).ifPresent((client) -> {
			String command = restOfLine(first.start()).strip();
			throw this.lines.failure(command, first.start(), "'" + command + "' in " + this.lines.place(first.start())
					+ " is a command of " + client + " and not SQL. Remove it.");
		});
		if (first.is("END") && endsAtSemicolons() && !this.syntax.has(Feature.END_COMMITS)) {
			String remedy = "Remove it, or write the block it closes in front of it.";
			if (this.syntax.has(Feature.DELIMITER_COMMAND)) {
				remedy += " Where a block was cut too early, put the whole statement between DELIMITER // and DELIMITER ;";
			}
			throw this.lines.failure("END", first.start(),
					"The END in " + this.lines.place(first.start()) + " closes nothing. " + remedy);
		}
	}

	private void requireNothingOpen() {
		SqlToken open = this.nesting.innermost();
		if (open == null) {
			return;
		}
		if (open.is("(")) {
			throw this.lines.unclosed("parenthesis", "(", open.start(), "Close it with ).");
		}
		String remedy = "Close it with END" + (open.is("BEGIN") ? ";" : " " + open.word() + ";");
		if (this.syntax.has(Feature.DELIMITER_COMMAND)) {
			remedy += " or put the whole statement between DELIMITER // and DELIMITER ;";
		}
		throw this.lines.unclosed("block", open.word(), open.start(), remedy);
	}

	private @Nullable CopyData readCopyData(SqlToken terminator) {
		if (!this.syntax.has(Feature.COPY_DATA) || !this.head.isCopyFromInput()) {
			return null;
		}
		String rest = restOfLine(terminator.end()).strip();
		if (!rest.isEmpty() && !rest.startsWith("--")) {
			throw this.lines.failure("COPY", this.start,
					"The data of the COPY in " + this.lines.place(this.start) + " start on the line after it, but '"
							+ rest + "' follows it on its own line. Move that below the line \\. that ends the data.");
		}
		int dataStart = this.lines.startAfter(terminator.end());
		for (int at = dataStart; at < this.text.length(); at = this.lines.startAfter(at)) {
			if (this.text.startsWith(COPY_END, at) && this.lines.endOf(at) == at + COPY_END.length()) {
				this.scanner.skipTo(this.lines.endOf(at));
				return new CopyData(this.text.substring(dataStart, at), this.lines.numberOf(dataStart));
			}
		}
		throw this.lines.unclosed("data", "COPY", this.start, "End them with a line that holds \\. and nothing else.");
	}

	/**
	 * Lines that speak to the client and not to the database.
	 */
	private boolean readLineCommand(SqlToken token) {
		if (token.is("GO") && this.syntax.has(Feature.GO_LINES)) {
			return readGo(token);
		}
		if (token.is("/") && this.syntax.has(Feature.SLASH_LINES) && this.lines.isFirst(token.start())
				&& restOfLine(token.end()).isBlank()) {
			endStatement(token);
			return true;
		}
		if (token.is(DELIMITER) && this.syntax.has(Feature.DELIMITER_COMMAND) && this.lines.isFirst(token.start())
				&& (this.start < 0 || isDelimiter(restOfLine(token.end()).strip()))) {
			requireNoStatement(token);
			setTerminator(token.start(), DELIMITER, restOfLine(token.end()));
			this.scanner.skipTo(this.lines.endOf(token.end()));
			return true;
		}
		return false;
	}

	/**
	 * Nothing that could go on a statement which has a column of that name.
	 */
	private static boolean isDelimiter(String argument) {
		return argument.equals(SEMICOLON) || argument.equals("//") || argument.equals("$$") || argument.equals(";;");
	}

	private void requireNoStatement(SqlToken command) {
		if (this.start >= 0) {
			throw this.lines.failure(DELIMITER, command.start(),
					"The DELIMITER in " + this.lines.place(command.start()) + " comes before the statement in "
							+ this.lines.place(this.start) + " has ended. End that with " + this.scanner.terminator());
		}
	}

	private boolean readGo(SqlToken token) {
		if (this.lines.isFirst(token.start()) && restOfLine(token.end()).strip().equals(SEMICOLON)) {
			throw this.lines.failure("GO", token.start(), "The GO in " + this.lines.place(token.start())
					+ " is followed by a semicolon and so ends no batch. Write it alone on its line.");
		}
		Matcher line = GO.matcher(restOfLine(token.start()));
		if (!this.lines.isFirst(token.start()) || !line.matches()) {
			return false;
		}
		boolean holdsBatch = this.start >= 0;
		endStatement(token);
		if (holdsBatch && line.group(1) != null) {
			ScriptStatement batch = this.statements.remove(this.statements.size() - 1);
			this.statements.addAll(Collections.nCopies(Integer.parseInt(line.group(1)), batch));
		}
		this.scanner.skipTo(this.lines.endOf(token.end()));
		return true;
	}

	private void readTerminatorComment(SqlToken comment) {
		if (this.syntax.has(Feature.TERMINATOR_COMMENTS)
				&& this.text.regionMatches(true, comment.start(), TERMINATOR_COMMENT, 0, TERMINATOR_COMMENT.length())) {
			setTerminator(comment.start(), TERMINATOR_COMMENT,
					restOfLine(comment.start() + TERMINATOR_COMMENT.length()));
		}
	}

	private void setTerminator(int start, String command, String argument) {
		String terminator = argument.strip().split("\\s", 2)[0];
		if (terminator.isEmpty()) {
			throw this.lines.failure(command, start, "The " + command + " in " + this.lines.place(start)
					+ " does not say what ends a statement. Write it on the same line: " + command + " //");
		}
		this.scanner.terminator(terminator);
	}

	private String restOfLine(int from) {
		return this.text.substring(from, this.lines.endOf(from));
	}

}
