package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Dialects;
import dev.migrations.operation.MigrationContext;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RunArguments;
import dev.migrations.revision.RevisionMap;
import dev.migrations.revision.RevisionStep;
import dev.migrations.script.Scripts;

/**
 * Runs revisions against a database. Each call takes one connection. It reads the current
 * revisions first and, with nothing to do, stops there: no lock is taken, nothing is
 * written, no revision is loaded. Otherwise it takes the migration lock, reads them
 * again, plans everything, and only then begins.
 *
 * @since 0.1.0
 */
public final class Migrator {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final ConnectionSource connections;

	private final Dialects dialects;

	private final Supplier<Scripts> scripts;

	private final MigratorSettings settings;

	/**
	 * A migrator of one database.
	 * @param dataSource where connections come from; a pool of one is enough
	 * @param dialects the known databases
	 * @param scripts finds the revisions; asked at each call
	 * @param settings how it works
	 */
	public Migrator(DataSource dataSource, Dialects dialects, Supplier<Scripts> scripts, MigratorSettings settings) {
		this(new ConnectionSource.Pool(dataSource), dialects, scripts, settings);
	}

	private Migrator(ConnectionSource connections, Dialects dialects, Supplier<Scripts> scripts,
			MigratorSettings settings) {
		this.connections = connections;
		this.dialects = dialects;
		this.scripts = scripts;
		this.settings = settings;
	}

	public MigratorSettings settings() {
		return this.settings;
	}

	/**
	 * A migrator that works on somebody's own connection and leaves it open. In
	 * auto-commit mode it begins and commits as always. Otherwise the run is part of the
	 * caller's transaction, which alone decides whether it is committed (Alembic's recipe
	 * of sharing a connection); this needs a database that can roll back DDL, and
	 * revisions without statements that run outside of a transaction.
	 */
	public Migrator on(Connection connection) {
		return new Migrator(new ConnectionSource.Borrowed(connection), this.dialects, this.scripts, this.settings);
	}

	/**
	 * This migrator, with other settings: another schema for each tenant, for instance.
	 */
	public Migrator with(MigratorSettings newSettings) {
		return new Migrator(this.connections, this.dialects, this.scripts, newSettings);
	}

	/**
	 * This migrator, with revisions that are found already and are not looked for again:
	 * the same for many tenants, or for several questions of one start.
	 */
	public Migrator with(Scripts found) {
		return new Migrator(this.connections, this.dialects, () -> found, this.settings);
	}

	/**
	 * This migrator, with more to tell revisions and listeners.
	 */
	public Migrator with(RunArguments arguments) {
		return with(this.settings.withArguments(this.settings.arguments().and(arguments)));
	}

	/**
	 * Creates the version table and the history, if they are missing, and nothing else
	 * (Alembic's {@code ensure_version}).
	 * @return whether one of them was missing
	 */
	public boolean ensureVersion() {
		try (MigrationSession session = open()) {
			return underLock(session, session::createTables);
		}
	}

	/**
	 * Makes a schema that comes from somewhere else than revisions on a database at base,
	 * and stamps it: in one transaction, where the database can roll back DDL.
	 * @param operations what makes the schema
	 * @param targets the revisions that the database is said to be at afterwards
	 * @throws SchemaBuildException if the database is at a revision, or a statement fails
	 */
	public MigrationRun build(List<Operation> operations, List<String> targets) {
		Scripts found = this.scripts.get();
		try (MigrationSession session = open()) {
			return underLock(session, () -> {
				List<String> rows = session.versionRows().revisions();
				if (!rows.isEmpty()) {
					throw SchemaBuildException.notAtBase(rows);
				}
				openJournals(session).requireContinuedBy(List.of());
				List<RevisionStep> steps = found.map().planStamp(rows, targets, false);
				SchemaBuild build = new SchemaBuild(session, operations);
				session.prepare();
				build.run();
				return new StampExecutor(session).execute(steps, false, (revision) -> false);
			});
		}
	}

	/**
	 * The revisions found now.
	 */
	public Scripts scripts() {
		return this.scripts.get();
	}

	/**
	 * Applies what leads to the target.
	 * @param target {@code heads}, {@code head}, {@code +1}, an id or its start
	 * @return what was done
	 */
	public MigrationRun upgrade(String target) {
		return run((map, rows) -> map.planUpgrade(rows, target));
	}

	/**
	 * Undoes what lies above the target.
	 * @param target {@code base}, {@code -1}, an id or its start
	 * @return what was done
	 */
	public MigrationRun downgrade(String target) {
		return run((map, rows) -> {
			map.requireBranch(target);
			return map.planDowngrade(rows, target);
		});
	}

	/**
	 * Sets the current revisions without running anything.
	 * @param targets the revisions that the database is said to be at
	 * @param purge whether to forget what the version table says first, unknown revisions
	 * included
	 * @return what was done
	 */
	public MigrationRun stamp(List<String> targets, boolean purge) {
		Scripts found = this.scripts.get();
		try (MigrationSession session = open()) {
			return underLock(session, () -> {
				VersionTable.VersionRows rows = session.versionRows();
				if (!purge) {
					requireKnown(found, rows.revisions());
				}
				List<RevisionStep> steps = found.map().planStamp(rows.revisions(), targets, purge);
				session.prepare();
				return new StampExecutor(session).execute(steps, purge,
						(revision) -> purge || isSettledBy(targets, revision, found.map()));
			});
		}
	}

	/**
	 * Whether a stamp of the targets says what became of the revision: it is on the way
	 * to one of them, or beyond.
	 */
	private static boolean isSettledBy(List<String> targets, String revision, RevisionMap map) {
		if (map.find(revision).isEmpty()) {
			return false;
		}
		return targets.stream()
			.flatMap((target) -> map.resolveAll(target).stream())
			.anyMatch((target) -> map.find(target).isEmpty() || map.applied(List.of(target)).contains(revision)
					|| map.applied(List.of(revision)).contains(target));
	}

	/**
	 * The current revisions of the database, as its version table has them.
	 */
	public List<String> currentRevisions() {
		try (MigrationSession session = open()) {
			return session.versionRows().revisions();
		}
	}

	/**
	 * What the database and the revisions found are to each other.
	 */
	public MigrationStatus status() {
		Scripts found = this.scripts.get();
		try (MigrationSession session = open()) {
			return MigrationStatus.of(session.dialect().name(), this.settings.versionTable().toString(),
					session.versionRows().revisions(), found, openJournals(session));
		}
	}

	/**
	 * Every step that ran, oldest first.
	 */
	public List<HistoryEntry> history() {
		try (MigrationSession session = open()) {
			return session.history().entries(session.connection());
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("read the history table '" + this.settings.historyTable() + "'", ex);
		}
	}

	/**
	 * Works with the connection and dialect of this migrator's database.
	 * @throws DatabaseAccessException if the database refuses
	 */
	public <T> T withConnection(ConnectionWork<T> work) {
		try (MigrationSession session = open()) {
			return work.apply(session.connection(), session.dialect());
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("answer", ex);
		}
	}

	private MigrationRun run(StepPlanner stepPlanner) {
		Scripts found = this.scripts.get();
		try (MigrationSession session = open()) {
			List<String> rows = session.versionRows().revisions();
			requireKnown(found, rows);
			if (stepPlanner.plan(found.map(), rows).isEmpty() && openJournals(session).entries().isEmpty()) {
				logger.debug("{}Nothing to do at {}", this.settings.label(), rows);
				return new MigrationRun(session.dialect().name(), rows, rows, List.of());
			}
			return underLock(session, () -> runLocked(session, found, stepPlanner));
		}
	}

	private MigrationRun runLocked(MigrationSession session, Scripts found, StepPlanner stepPlanner)
			throws SQLException {
		List<String> rows = session.versionRows().revisions();
		requireKnown(found, rows);
		List<RevisionStep> steps = stepPlanner.plan(found.map(), rows);
		OpenJournals openJournals = openJournals(session);
		if (steps.isEmpty()) {
			openJournals.requireContinuedBy(List.of());
			return new MigrationRun(session.dialect().name(), rows, rows, List.of());
		}
		List<RevisionPlan> plans = planner(found, session).plan(steps);
		openJournals.requireContinuedBy(plans);
		session.prepare();
		boolean transactional = session.dialect().capabilities().contains(Capability.TRANSACTIONAL_DDL);
		logger.info("{}Database {}, {} DDL", this.settings.label(), session.dialect().name(),
				transactional ? "transactional" : "non-transactional");
		List<MigrationRun.Step> done = new OnlineExecutor(session, openJournals).execute(plans,
				this.settings.transactionMode());
		return new MigrationRun(session.dialect().name(), rows, steps.get(steps.size() - 1).rowsAfter(), done);
	}

	private RevisionPlanner planner(Scripts found, MigrationSession session) {
		MigrationContext context = new MigrationContext(session.dialect().name(), false, this.settings.arguments());
		return new RevisionPlanner(found, session.dialect(), context, this.settings);
	}

	private static OpenJournals openJournals(MigrationSession session) {
		try {
			return session.history().open(session.connection());
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("read the history table '" + session.settings().historyTable() + "'", ex);
		}
	}

	/**
	 * The failure of the work matters more than one of giving the lock back after it.
	 */
	private <T> T underLock(MigrationSession session, LockedWork<T> work) {
		MigrationMutex mutex = MigrationMutex.acquire(session);
		T result;
		try {
			result = work.run();
		}
		catch (SQLException ex) {
			mutex.releaseAfter(ex);
			throw new DatabaseAccessException("record a revision", ex);
		}
		catch (RuntimeException | Error ex) {
			mutex.releaseAfter(ex);
			throw ex;
		}
		mutex.release();
		return result;
	}

	private MigrationSession open() {
		return MigrationSession.open(this.connections, this.dialects, this.settings);
	}

	private void requireKnown(Scripts found, Collection<String> rows) {
		List<String> unknown = found.map().unknown(rows);
		if (!unknown.isEmpty()) {
			throw new DatabaseAheadException(unknown);
		}
	}

	@FunctionalInterface
	private interface StepPlanner {

		List<RevisionStep> plan(RevisionMap map, Collection<String> rows);

	}

	@FunctionalInterface
	private interface LockedWork<T> {

		T run() throws SQLException;

	}

}
