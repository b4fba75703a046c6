package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.migrations.dialect.Statement;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RunJava;

/**
 * What the history is told about one revision while it runs.
 */
final class Journal {

	private final MigrationSession session;

	private final Connection connection;

	private final DatabaseClock clock;

	private final RevisionPlan plan;

	private final Instant start;

	Journal(MigrationSession session, DatabaseClock clock, RevisionPlan plan) {
		this.session = session;
		this.connection = session.connection();
		this.clock = clock;
		this.plan = plan;
		this.start = clock.now();
	}

	/**
	 * The row of a revision that cannot be rolled back as a whole, before it begins; the
	 * row of an earlier attempt is closed with it.
	 */
	void begin(int done, boolean nextIsAlone) throws SQLException {
		this.connection.setAutoCommit(false);
		this.session.history().settle(this.connection, this.plan.script().id());
		this.session.history().insert(this.connection, row(state(nextIsAlone), null, done));
		this.connection.commit();
	}

	/**
	 * Notes that so many statements have taken effect.
	 * @param nextIsAlone whether the next statement runs outside of any transaction, so
	 * that a process that ends then leaves a question
	 */
	void done(int count, boolean nextIsAlone) throws SQLException {
		update(state(nextIsAlone), count, null);
	}

	void failed(int count) throws SQLException {
		update("failed", count, this.clock.now());
	}

	/**
	 * Changes the version rows and closes the row of the journal.
	 */
	MigrationRun.Step finish() throws SQLException {
		restoreSettings();
		this.session.changeVersionRows(this.plan.step());
		update("done", this.plan.statements().size(), this.clock.now());
		return step();
	}

	/**
	 * Changes the version rows and writes the row of a revision that ran in one
	 * transaction, within that transaction.
	 */
	MigrationRun.Step finishAtOnce(boolean halfAppliedBefore) throws SQLException {
		restoreSettings();
		this.session.changeVersionRows(this.plan.step());
		if (halfAppliedBefore) {
			this.session.history().settle(this.connection, this.plan.script().id());
		}
		this.session.history().insert(this.connection, row("done", this.clock.now(), this.plan.statements().size()));
		return step();
	}

	/**
	 * Only what users write themselves can change settings of the session: spares a
	 * question to the server after each generated revision.
	 */
	private void restoreSettings() throws SQLException {
		if (this.plan.statements().stream().map(Statement::source).anyMatch(Journal::isWrittenByUsers)) {
			this.session.restoreState();
		}
	}

	static boolean isWrittenByUsers(Operation operation) {
		return operation instanceof ExecuteSql || operation instanceof ExecuteScript || operation instanceof RunJava;
	}

	/**
	 * The checksum of the first statements: the whole revision's, once it is done.
	 */
	static String checksum(RevisionPlan plan, int done) {
		return Checksum.of(plan.statements().subList(0, done));
	}

	private static String state(boolean nextIsAlone) {
		return nextIsAlone ? "running" : "started";
	}

	private void update(String state, int count, @Nullable Instant end) throws SQLException {
		this.session.history()
			.update(this.connection, this.plan.script().id(), state, count, checksum(this.plan, count), end, millis());
	}

	private HistoryTable.Row row(String state, @Nullable Instant end, int count) {
		return new HistoryTable.Row(this.plan.script().id(), this.plan.step().direction().word(), state, this.start,
				end, (end != null) ? millis() : 0, this.session.settings().appliedBy(), checksum(this.plan, count),
				this.plan.statements().size(), count, this.plan.downgrade().orElse(null));
	}

	private MigrationRun.Step step() {
		return new MigrationRun.Step(this.plan.script().id(), this.plan.step().direction().word(),
				this.plan.script().header().message(), millis());
	}

	private long millis() {
		return Duration.between(this.start, this.clock.now()).toMillis();
	}

}
