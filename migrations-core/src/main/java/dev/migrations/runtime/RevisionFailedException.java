package dev.migrations.runtime;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.migrations.MigrationsException;
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

	RevisionFailedException(RevisionPlan plan, int statementNumber, Throwable cause, Outcome outcome) {
		super(fact(plan, statementNumber, cause) + outcome.fact() + " " + outcome.remedy(), cause);
		this.revision = plan.script().id();
		this.title = plan.title();
		this.statementNumber = statementNumber;
		this.statementCount = plan.statements().size();
		this.statement = plan.statements().get(statementNumber - 1).text();
		this.sqlState = (cause instanceof SQLException sql) ? sql.getSQLState() : null;
		this.outcome = outcome.fact();
		this.remedy = outcome.remedy();
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

	private static String fact(RevisionPlan plan, int number, Throwable cause) {
		Statement statement = plan.statements().get(number - 1);
		StringBuilder fact = new StringBuilder();
		fact.append("Revision '").append(plan.script().id()).append("' (").append(plan.script().location());
		if (statement instanceof SqlStatement sql && sql.line() > 0) {
			fact.append(", line ").append(sql.line());
		}
		fact.append(") failed in its ").append(plan.step().direction().word());
		fact.append(" at statement ").append(number).append(" of ").append(plan.statements().size());
		if (cause instanceof SQLException sql) {
			fact.append(", SQLState ").append(sql.getSQLState());
		}
		fact.append(": ").append(reason(cause, statement.text()));
		fact.append(System.lineSeparator()).append(System.lineSeparator());
		fact.append(statement.text().indent(4));
		return fact.append(System.lineSeparator()).toString();
	}

	/**
	 * The driver's words. Some drivers repeat the statement, which is shown anyway.
	 */
	private static String reason(Throwable cause, String statement) {
		String message = Credentials.mask(cause);
		int repeated = message.indexOf(statement);
		return (repeated > 0) ? message.substring(0, repeated).strip().replaceFirst("; SQL statement:$", "") : message;
	}

	/**
	 * What a failure left behind, and what to do.
	 *
	 * @param fact the state of the database, as a sentence
	 * @param remedy what to do, as a sentence
	 */
	record Outcome(String fact, String remedy) {

	}

}
