package dev.migrations.runtime;

import dev.migrations.MigrationsException;

/**
 * An earlier run left a revision half applied, on a database that cannot roll it back,
 * and it cannot be known how to go on.
 *
 * @since 0.1.0
 */
public class HalfAppliedRevisionException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	private final int statementsDone;

	HalfAppliedRevisionException(String revision, int statementsDone, String message) {
		super(message);
		this.revision = revision;
		this.statementsDone = statementsDone;
	}

	/**
	 * The process ended while a statement ran.
	 */
	static HalfAppliedRevisionException interrupted(RevisionPlan plan, HistoryEntry entry) {
		int unknown = entry.statementsDone() + 1;
		String statement = (unknown <= plan.statements().size()) ? plan.statements().get(unknown - 1).text()
				: "(no longer part of the revision)";
		return new HalfAppliedRevisionException(entry.revision(), entry.statementsDone(),
				"Revision '" + entry.revision() + "' was interrupted in its " + entry.direction() + " after "
						+ done(entry) + "; whether statement " + unknown + " took effect is not known: " + statement
						+ ". " + remedy(plan));
	}

	/**
	 * The revision is no longer what was half applied.
	 */
	static HalfAppliedRevisionException changed(RevisionPlan plan, HistoryEntry entry) {
		return new HalfAppliedRevisionException(entry.revision(), entry.statementsDone(),
				"Revision '" + entry.revision() + "' failed in an earlier " + entry.direction() + " after "
						+ done(entry) + ", and its first statements are no longer the ones that ran. " + remedy(plan));
	}

	/**
	 * Something else is asked for while the revision is half applied.
	 */
	static HalfAppliedRevisionException blocking(HistoryEntry entry) {
		return new HalfAppliedRevisionException(entry.revision(), entry.statementsDone(),
				"Revision '" + entry.revision() + "' was left half applied by an earlier " + entry.direction()
						+ ", which ended after " + done(entry) + ". Nothing else runs until that is settled: run the "
						+ entry.direction()
						+ " again, or look at the database, finish or undo the revision by hand, and"
						+ " run 'stamp' with the revision that the database is at then.");
	}

	private static String done(HistoryEntry entry) {
		return entry.statementsDone() + " of " + entry.statements() + " statements";
	}

	private static String remedy(RevisionPlan plan) {
		return "Look at the database, then either finish the revision by hand and run 'stamp "
				+ target(plan.step().to()) + "', or undo it by hand and run 'stamp " + target(plan.step().from())
				+ "'.";
	}

	private static String target(java.util.List<String> revisions) {
		return revisions.isEmpty() ? "base" : String.join(" ", revisions);
	}

	public String revision() {
		return this.revision;
	}

	/**
	 * How many of its statements took effect for certain.
	 */
	public int statementsDone() {
		return this.statementsDone;
	}

}
