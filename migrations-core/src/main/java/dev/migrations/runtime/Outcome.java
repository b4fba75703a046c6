package dev.migrations.runtime;

import java.sql.SQLException;
import java.util.Locale;

import dev.migrations.dialect.JavaStatement;
import dev.migrations.dialect.Statement;

/**
 * What a failure left behind, and what to do.
 *
 * @param fact the state of the database, as a sentence
 * @param remedy what to do, as a sentence
 */
record Outcome(String fact, String remedy) {

	private static final String RUN_AGAIN = "Correct the revision and run again.";

	private static final String CONNECTION_LOST = "08";

	private static final String NOT_IN_A_TRANSACTION = "25001";

	/**
	 * A revision was rolled back.
	 */
	static Outcome rolledBack(Throwable cause) {
		return new Outcome("The revision was rolled back; the database is as it was before it.", remedy(cause));
	}

	/**
	 * All revisions of a run were rolled back.
	 */
	static Outcome allRolledBack(Throwable cause) {
		return new Outcome("All revisions of this run were rolled back; the database is as it was before the run.",
				remedy(cause));
	}

	/**
	 * The run was part of a transaction that its caller began.
	 */
	static Outcome leftToCaller(Throwable cause) {
		return new Outcome("The run was part of the caller's transaction: roll it back, and the database is as it was"
				+ " before it.", remedy(cause));
	}

	/**
	 * A stamp was rolled back.
	 */
	static Outcome stampRolledBack(Throwable cause) {
		return new Outcome("The stamp was rolled back; the version table is as it was before it.", remedy(cause));
	}

	/**
	 * A commit failed: rolled back, unless nobody can tell.
	 */
	static Outcome ofCommit(SQLException cause, Outcome otherwise) {
		if (cause.getSQLState() == null || !cause.getSQLState().startsWith(CONNECTION_LOST)) {
			return otherwise;
		}
		return new Outcome("The connection was lost meanwhile, so that it is not known whether it took effect.",
				"Look at 'current' before running again.");
	}

	/**
	 * The first statements have taken effect, the next one failed.
	 */
	static Outcome halfApplied(int done, Statement failed, boolean inTransaction, Throwable cause) {
		String rest = inTransaction ? "" : leftBehind(failed);
		if (done == 0) {
			return new Outcome("Nothing of the revision took effect." + rest, remedy(cause));
		}
		String statements = (done == 1)
				? "Statement 1 of the revision has taken effect and stays: it was not in a transaction."
				: "Statements 1 to " + done
						+ " of the revision have taken effect and stay: they were not in a transaction.";
		return new Outcome(statements + rest, "Correct the revision from statement " + (done + 1)
				+ " on and run again: it goes on there. Keep the statements before as they are.");
	}

	private static String leftBehind(Statement failed) {
		if (failed instanceof JavaStatement) {
			return " What the Java code did before it failed may stay.";
		}
		if (failed.text().toUpperCase(Locale.ROOT).contains(" CONCURRENTLY ")) {
			return " An index that failed to be created concurrently may be left invalid: drop it first.";
		}
		return "";
	}

	private static String remedy(Throwable cause) {
		if (cause instanceof SQLException sql && NOT_IN_A_TRANSACTION.equals(sql.getSQLState())) {
			return "Take the revision out of its transaction with '-- transactional: false'"
					+ " (transactional = false in Java), or the statement with op.autocommit(...), and run again.";
		}
		return RUN_AGAIN;
	}

}
