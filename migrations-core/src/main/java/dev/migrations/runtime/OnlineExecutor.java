package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.MigrationsException;
import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.PreparedTransaction;
import dev.migrations.dialect.Statement;

/**
 * Runs plans on a connection that holds the lock. A revision that can be rolled back runs
 * in one transaction with its version row and its row of the history. One that cannot
 * keeps a journal: a row before it begins, a note after each segment that took effect, so
 * that the next run knows where to go on.
 */
final class OnlineExecutor {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final MigrationSession session;

	private final Connection connection;

	private final Dialect dialect;

	private final OpenJournals openJournals;

	private final DatabaseClock clock;

	private final StatementRunner runner;

	private final Listeners listeners;

	OnlineExecutor(MigrationSession session, OpenJournals openJournals) throws SQLException {
		this.session = session;
		this.connection = session.connection();
		this.dialect = session.dialect();
		this.openJournals = openJournals;
		this.clock = DatabaseClock.of(this.connection, this.dialect);
		this.runner = new StatementRunner(this.connection, this.dialect);
		this.listeners = new Listeners(session);
	}

	List<MigrationRun.Step> execute(List<RevisionPlan> plans, TransactionMode mode) throws SQLException {
		if (this.session.isJoined()) {
			return executeTogether(plans, Outcome::leftToCaller);
		}
		if (mode == TransactionMode.ALL && plans.size() > 1) {
			if (this.dialect.capabilities().contains(Capability.TRANSACTIONAL_DDL)) {
				return executeTogether(plans, Outcome::allRolledBack);
			}
			logger.warn("{}'migrations.transaction=all' has no effect: {} commits each DDL statement",
					this.session.settings().label(), this.dialect.name());
		}
		List<MigrationRun.Step> steps = new ArrayList<>(plans.size());
		for (RevisionPlan plan : plans) {
			steps.add(execute(plan));
		}
		return steps;
	}

	private List<MigrationRun.Step> executeTogether(List<RevisionPlan> plans, Function<Throwable, Outcome> afterFailure)
			throws SQLException {
		for (RevisionPlan plan : plans) {
			if (this.openJournals.of(plan).isPresent()
					|| !Segment.isOneTransaction(Segment.of(plan, 0, this.dialect))) {
				throw new NotTransactionalException(plan.script());
			}
		}
		List<MigrationRun.Step> steps = new ArrayList<>(plans.size());
		PreparedTransaction prepared = this.dialect.prepareTransaction(this.connection,
				plans.stream().flatMap((plan) -> plan.statements().stream()).toList());
		this.connection.setAutoCommit(false);
		for (RevisionPlan plan : plans) {
			logger.info("{}Running {}", this.session.settings().label(), plan.title());
			steps.add(runInTransaction(plan, false, afterFailure));
		}
		commit(plans.get(plans.size() - 1), prepared, afterFailure);
		return steps;
	}

	private MigrationRun.Step execute(RevisionPlan plan) throws SQLException {
		logger.info("{}Running {}", this.session.settings().label(), plan.title());
		Optional<HistoryEntry> open = this.openJournals.of(plan);
		ResumePoint point = open.isPresent() ? ResumePoint.of(plan, open.get(), this.session.settings())
				: ResumePoint.START;
		List<Segment> segments = Segment.of(plan, point.done(), this.dialect);
		if (point.done() == 0 && Segment.isOneTransaction(segments)) {
			PreparedTransaction prepared = this.dialect.prepareTransaction(this.connection, plan.statements());
			this.connection.setAutoCommit(false);
			MigrationRun.Step step = runInTransaction(plan, open.isPresent(), Outcome::rolledBack);
			commit(plan, prepared, Outcome::rolledBack);
			return step;
		}
		return runWithJournal(plan, point, segments);
	}

	private MigrationRun.Step runInTransaction(RevisionPlan plan, boolean halfAppliedBefore,
			Function<Throwable, Outcome> afterFailure) throws SQLException {
		Journal journal = new Journal(this.session, this.clock, plan);
		int number = 0;
		for (Statement statement : plan.statements()) {
			number++;
			run(plan, statement, number, afterFailure);
		}
		MigrationRun.Step step = journal.finishAtOnce(halfAppliedBefore);
		this.listeners.tell(step.direction(), plan.step(), afterFailure);
		return step;
	}

	private MigrationRun.Step runWithJournal(RevisionPlan plan, ResumePoint point, List<Segment> segments)
			throws SQLException {
		Journal journal = new Journal(this.session, this.clock, plan);
		journal.begin(point.done(), isAlone(segments, 0));
		this.connection.setAutoCommit(true);
		for (Statement setting : point.settings()) {
			run(plan, setting, point.done(), (cause) -> Outcome.halfApplied(point.done(), setting, false, cause));
		}
		int done = point.done();
		for (int i = 0; i < segments.size(); i++) {
			runSegment(plan, segments.get(i), done, isAlone(segments, i + 1), journal);
			done += segments.get(i).statements().size();
		}
		return finish(plan, journal);
	}

	private MigrationRun.Step finish(RevisionPlan plan, Journal journal) throws SQLException {
		int all = plan.statements().size();
		Function<Throwable, Outcome> afterFailure = (cause) -> Outcome.halfApplied(all, plan.last(), true, cause);
		this.connection.setAutoCommit(false);
		MigrationRun.Step step = journal.finish();
		try {
			this.listeners.tell(step.direction(), plan.step(), afterFailure);
		}
		catch (ListenerFailedException ex) {
			noteFailure(journal, all, ex);
			throw ex;
		}
		commit(plan, PreparedTransaction.PLAIN, afterFailure);
		return step;
	}

	private static boolean isAlone(List<Segment> segments, int index) {
		return index < segments.size() && !segments.get(index).inTransaction();
	}

	private void runSegment(RevisionPlan plan, Segment segment, int first, boolean nextIsAlone, Journal journal)
			throws SQLException {
		this.connection.setAutoCommit(true);
		PreparedTransaction prepared = this.dialect.prepareTransaction(this.connection, segment.statements());
		this.connection.setAutoCommit(!segment.inTransaction());
		int number = first;
		try {
			for (Statement statement : segment.statements()) {
				number++;
				run(plan, statement, number,
						(cause) -> Outcome.halfApplied(first, statement, segment.inTransaction(), cause));
			}
			journal.done(number, nextIsAlone);
			if (segment.inTransaction()) {
				commit(plan, prepared, (cause) -> Outcome.halfApplied(first, plan.last(), true, cause));
			}
			else {
				giveBack(prepared);
			}
		}
		catch (RevisionFailedException ex) {
			noteFailure(journal, first, ex);
			throw ex;
		}
	}

	/**
	 * The failure itself matters more than a note of it that fails too.
	 */
	private void noteFailure(Journal journal, int done, MigrationsException failure) {
		try {
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
				this.connection.setAutoCommit(true);
			}
			this.session.restoreState();
			journal.failed(done);
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

	private void run(RevisionPlan plan, Statement statement, int number, Function<Throwable, Outcome> afterFailure) {
		@Nullable Throwable failure = this.runner.run(statement);
		if (failure != null) {
			throw RevisionFailedException.atStatement(plan, number, failure, afterFailure.apply(failure));
		}
	}

	private void commit(RevisionPlan plan, PreparedTransaction prepared, Function<Throwable, Outcome> afterFailure)
			throws SQLException {
		try {
			prepared.beforeCommit(this.connection);
			this.connection.commit();
		}
		catch (SQLException ex) {
			throw RevisionFailedException.atCommit(plan, ex, Outcome.ofCommit(ex, afterFailure.apply(ex)));
		}
		this.connection.setAutoCommit(true);
		giveBack(prepared);
	}

	private void giveBack(PreparedTransaction prepared) throws SQLException {
		if (prepared != PreparedTransaction.PLAIN) {
			this.session.restoreState();
		}
	}

}
