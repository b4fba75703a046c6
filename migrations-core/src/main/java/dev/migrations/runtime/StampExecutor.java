package dev.migrations.runtime;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.revision.RevisionStep;

/**
 * Sets version rows without running revisions, and closes the journal of half-applied
 * ones, all in one transaction.
 */
final class StampExecutor {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final MigrationSession session;

	StampExecutor(MigrationSession session) {
		this.session = session;
	}

	/**
	 * Runs the steps.
	 * @param settled tells the half-applied revisions that the stamp settles
	 */
	MigrationRun execute(List<RevisionStep> steps, boolean purge, Predicate<String> settled) throws SQLException {
		List<String> before = this.session.versionRows().revisions();
		Instant now = DatabaseClock.of(this.session.connection(), this.session.dialect()).now();
		this.session.connection().setAutoCommit(false);
		if (purge) {
			this.session.purgeVersionRows();
		}
		for (HistoryEntry entry : this.session.history().open(this.session.connection()).entries()) {
			if (settled.test(entry.revision())) {
				this.session.history().settle(this.session.connection(), entry.revision());
			}
		}
		Listeners listeners = new Listeners(this.session);
		List<MigrationRun.Step> done = new ArrayList<>();
		for (RevisionStep step : steps) {
			logger.info("{}Running stamp_revision {} -> {}", this.session.settings().label(),
					String.join(", ", step.from()), String.join(", ", step.to()));
			this.session.changeVersionRows(step);
			for (String revision : step.to().isEmpty() ? step.from() : step.to()) {
				record(revision, now);
				done.add(new MigrationRun.Step(revision, "stamp", "", 0));
			}
			listeners.tell("stamp", step, this.session.isJoined() ? Outcome::leftToCaller : Outcome::stampRolledBack);
		}
		this.session.connection().commit();
		this.session.connection().setAutoCommit(true);
		List<String> after = this.session.versionRows().revisions();
		return new MigrationRun(this.session.dialect().name(), before, after, done);
	}

	private void record(String revision, Instant now) throws SQLException {
		this.session.history()
			.insert(this.session.connection(), new HistoryTable.Row(revision, "stamp", "done", now, now, 0,
					this.session.settings().appliedBy(), "", 0, 0, null));
	}

}
