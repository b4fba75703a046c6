package dev.migrations.runtime;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.migrations.MigrationsException;
import dev.migrations.dialect.CopyStatement;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;

/**
 * A statement of a revision failed.
 *
 * @since 0.1.0
 */
public class RevisionFailedException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	private final String title;

	private final int statementNumber;

	private final int statementCount;

	private final String statement;

	private final @Nullable String sqlState;

	private final String outcome;

	private final String remedy;

	private RevisionFailedException(RevisionPlan plan, int statementNumber, String statement, String fact,
			Throwable cause, Outcome outcome) {
		super(fact + outcome.fact() + " " + outcome.remedy(), Credentials.masked(cause));
		this.revision = plan.script().id();
		this.title = plan.title();
		this.statementNumber = statementNumber;
		this.statementCount = plan.statements().size();
		this.statement = statement;
		this.sqlState = (cause instanceof SQLException sql) ? sql.getSQLState() : null;
		this.outcome = outcome.fact();
		this.remedy = outcome.remedy();
	}

	static RevisionFailedException atStatement(RevisionPlan plan, int number, Throwable cause, Outcome outcome) {
		Statement statement = plan.statements().get(number - 1);
		String text = Credentials.mask(statement.text());
		String line = (line(statement) > 0) ? ", line " + line(statement) : "";
		String where = " at statement " + number + " of " + plan.statements().size();
		String fact = fact(plan, line, where, cause, reason(cause, statement.text())) + System.lineSeparator()
				+ System.lineSeparator() + text.indent(4) + System.lineSeparator();
		return new RevisionFailedException(plan, number, text, fact, cause, outcome);
	}

	static RevisionFailedException atCommit(RevisionPlan plan, SQLException cause, Outcome outcome) {
		String reason = Credentials.mask(cause).strip();
		String fact = fact(plan, "", " at the commit after its statements", cause, reason)
				+ (reason.endsWith(".") ? " " : ". ");
		return new RevisionFailedException(plan, plan.statements().size(), "COMMIT", fact, cause, outcome);
	}

	public String revision() {
		return this.revision;
	}

	/**
	 * What ran: {@code upgrade 1975ea83b712 -> ae1027a6acf, add a column}.
	 */
	public String title() {
		return this.title;
	}

	/**
	 * The number of the failed statement, from 1.
	 */
	public int statementNumber() {
		return this.statementNumber;
	}

	public int statementCount() {
		return this.statementCount;
	}

	public String statement() {
		return this.statement;
	}

	/**
	 * The SQLState, where SQL failed and not Java code.
	 */
	public @Nullable String sqlState() {
		return this.sqlState;
	}

	/**
	 * In which state the database is now.
	 */
	public String outcome() {
		return this.outcome;
	}

	public String remedy() {
		return this.remedy;
	}

	private static int line(Statement statement) {
		if (statement instanceof CopyStatement copy) {
			return copy.line();
		}
		return (statement instanceof SqlStatement sql) ? sql.line() : 0;
	}

	private static String fact(RevisionPlan plan, String line, String where, Throwable cause, String reason) {
		String state = (cause instanceof SQLException sql) ? ", SQLState " + sql.getSQLState() : "";
		return "Revision '" + plan.script().id() + "' (" + plan.script().location() + line + ") failed in its "
				+ plan.step().direction().word() + where + state + ": " + reason;
	}

	/**
	 * The driver's words. Some drivers repeat the statement, which is shown anyway.
	 */
	private static String reason(Throwable cause, String statement) {
		String message = Credentials.mask(cause);
		int repeated = message.indexOf(Credentials.mask(statement));
		return (repeated > 0) ? message.substring(0, repeated).strip().replaceFirst("; SQL statement:$", "") : message;
	}

}
