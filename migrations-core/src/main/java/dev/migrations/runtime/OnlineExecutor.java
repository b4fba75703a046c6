package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RunJava;
import dev.migrations.runtime.RevisionFailedException.Outcome;

/**
 * Runs plans on a connection that holds the lock. A revision that can be rolled back runs
 * in one transaction with its version row and its row of the history. One that cannot
 * keeps a journal: a row before it begins, a note after each segment that took effect, so
 * that the next run knows where to go on.
 */
final class OnlineExecutor {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private static final Outcome ROLLED_BACK = new Outcome(
			"The revision was rolled back; the database is as it was before it.",
			"Correct the revision and run again.");

	private static final Outcome ALL_ROLLED_BACK = new Outcome(
			"All revisions of this run were rolled back; the database is as it was before the run.",
			"Correct the revision and run again.");

	private final MigrationSession session;

	private final Connection connection;

	private final Dialect dialect;

	private final DatabaseClock clock;

	private final StatementRunner runner;

	OnlineExecutor(MigrationSession session) throws SQLException {
		this.session = session;
		this.connection = session.connection();
		this.dialect = session.dialect();
		this.clock = DatabaseClock.of(this.connection);
		this.runner = new StatementRunner(this.connection);
	}

	List<MigrationRun.Step> execute(List<RevisionPlan> plans, TransactionMode mode) throws SQLException {
		if (mode == TransactionMode.ALL && this.dialect.capabilities().contains(Capability.TRANSACTIONAL_DDL)) {
			return executeTogether(plans);
		}
		List<MigrationRun.Step> steps = new ArrayList<>(plans.size());
		for (RevisionPlan plan : plans) {
			steps.add(execute(plan));
		}
		return steps;
	}

	private List<MigrationRun.Step> executeTogether(List<RevisionPlan> plans) throws SQLException {
		for (RevisionPlan plan : plans) {
			if (!runsInOneTransaction(Segment.of(plan, this.dialect))) {
				throw new NotTransactionalException(plan.script());
			}
		}
		List<MigrationRun.Step> steps = new ArrayList<>(plans.size());
		this.connection.setAutoCommit(false);
		for (RevisionPlan plan : plans) {
			logger.info("Running {}", plan.title());
			steps.add(runInTransaction(plan, ALL_ROLLED_BACK));
		}
		commit();
		return steps;
	}

	private MigrationRun.Step execute(RevisionPlan plan) throws SQLException {
		logger.info("Running {}", plan.title());
		List<Segment> segments = Segment.of(plan, this.dialect);
		if (runsInOneTransaction(segments)) {
			this.connection.setAutoCommit(false);
			MigrationRun.Step step = runInTransaction(plan, ROLLED_BACK);
			commit();
			return step;
		}
		return runWithJournal(plan, segments);
	}

	private static boolean runsInOneTransaction(List<Segment> segments) {
		return segments.size() == 1 && segments.get(0).inTransaction();
	}

	private MigrationRun.Step runInTransaction(RevisionPlan plan, Outcome afterFailure) throws SQLException {
		Instant start = this.clock.now();
		int number = 0;
		for (Statement statement : plan.statements()) {
			number++;
			run(plan, statement, number, afterFailure);
		}
		Instant end = this.clock.now();
		restoreSession(plan);
		this.session.changeVersionRows(plan.step());
		this.session.history().insert(this.connection, row(plan, "done", start, end, plan.statements().size()));
		return step(plan, start, end);
	}

	private MigrationRun.Step runWithJournal(RevisionPlan plan, List<Segment> segments) throws SQLException {
		this.connection.setAutoCommit(true);
		int done = resumeAt(plan);
		Instant start = this.clock.now();
		this.session.history().insert(this.connection, row(plan, "started", start, null, done));
		int first = 0;
		for (Segment segment : segments) {
			int last = first + segment.statements().size();
			if (last > done) {
				runSegment(plan, segment, first, start);
				done = last;
			}
			first = last;
		}
		Instant end = this.clock.now();
		this.connection.setAutoCommit(false);
		restoreSession(plan);
		this.session.changeVersionRows(plan.step());
		note(plan, "done", done, start, end);
		commit();
		return step(plan, start, end);
	}

	/**
	 * Only what users write themselves can change settings of the session: spares a
	 * question to the server after each generated revision.
	 */
	private void restoreSession(RevisionPlan plan) throws SQLException {
		if (plan.statements().stream().map(Statement::source).anyMatch(OnlineExecutor::isWrittenByUsers)) {
			this.session.restoreState();
		}
	}

	private static boolean isWrittenByUsers(Operation operation) {
		return operation instanceof ExecuteSql || operation instanceof ExecuteScript || operation instanceof RunJava;
	}

	private void runSegment(RevisionPlan plan, Segment segment, int first, Instant start) throws SQLException {
		this.connection.setAutoCommit(!segment.inTransaction());
		int number = first;
		try {
			for (Statement statement : segment.statements()) {
				number++;
				run(plan, statement, number, halfApplied(plan, first));
			}
		}
		catch (RevisionFailedException ex) {
			rollbackAfter(ex);
			note(plan, "failed", first, start, this.clock.now());
			throw ex;
		}
		note(plan, "started", number, start, null);
		if (segment.inTransaction()) {
			commit();
		}
	}

	/**
	 * How many statements an earlier, failed run of the same revision has done.
	 */
	private int resumeAt(RevisionPlan plan) throws SQLException {
		Optional<HistoryEntry> newest = this.session.history().newest(this.connection, plan.script().id());
		if (newest.isEmpty() || newest.get().isClosed()
				|| !plan.step().direction().word().equals(newest.get().direction())) {
			return 0;
		}
		HistoryEntry entry = newest.get();
		if ("started".equals(entry.state())) {
			throw HalfAppliedRevisionException.interrupted(plan, entry);
		}
		int done = entry.statementsDone();
		if (done > plan.statements().size() || !checksum(plan, done).equals(entry.checksum())) {
			throw HalfAppliedRevisionException.changed(plan, entry);
		}
		if (done > 0) {
			logger.info("Resuming after statement {} of {}, where an earlier run failed", done,
					plan.statements().size());
		}
		return done;
	}

	private void run(RevisionPlan plan, Statement statement, int number, Outcome outcome) {
		try {
			this.runner.run(statement);
		}
		catch (Exception ex) {
			throw new RevisionFailedException(plan, number, ex, outcome);
		}
	}

	private void note(RevisionPlan plan, String state, int done, Instant start, @Nullable Instant end)
			throws SQLException {
		this.session.history()
			.update(this.connection, plan.script().id(), state, done, checksum(plan, done), end,
					Duration.between(start, this.clock.now()).toMillis());
	}

	private HistoryTable.Row row(RevisionPlan plan, String state, Instant start, @Nullable Instant end, int done) {
		long millis = (end != null) ? Duration.between(start, end).toMillis() : 0;
		return new HistoryTable.Row(plan.script().id(), plan.step().direction().word(), state, start, end, millis,
				this.session.settings().appliedBy(), checksum(plan, done), plan.statements().size(), done,
				plan.downgrade().orElse(null));
	}

	/**
	 * The checksum of what has taken effect: the whole revision's, once it is done.
	 */
	private static String checksum(RevisionPlan plan, int done) {
		return Checksum.of(plan.statements().subList(0, done));
	}

	private static MigrationRun.Step step(RevisionPlan plan, Instant start, Instant end) {
		return new MigrationRun.Step(plan.script().id(), plan.step().direction().word(),
				plan.script().header().message(), Duration.between(start, end).toMillis());
	}

	private Outcome halfApplied(RevisionPlan plan, int done) {
		if (done == 0) {
			return new Outcome("Nothing of the revision took effect.", "Correct the revision and run again.");
		}
		String statements = (done == 1)
				? "Statement 1 of the revision has taken effect and stays: it was not in a transaction."
				: "Statements 1 to " + done
						+ " of the revision have taken effect and stay: they were not in a transaction.";
		return new Outcome(statements, "Correct the revision from statement " + (done + 1)
				+ " on and run again: it goes on there. Keep the statements before as they are.");
	}

	private void commit() throws SQLException {
		this.connection.commit();
		this.connection.setAutoCommit(true);
	}

	private void rollbackAfter(Exception failure) {
		try {
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
				this.connection.setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

}
