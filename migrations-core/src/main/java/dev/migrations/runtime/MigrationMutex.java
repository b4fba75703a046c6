package dev.migrations.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.MigrationsException;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.schema.QualifiedName;

/**
 * Waits for the migration lock: asks, sleeps, asks again, each time a little later. The
 * wait is bounded only while the holder shows no progress, so that a long migration does
 * not kill the replicas that wait for it.
 */
final class MigrationMutex {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private static final long FIRST_PAUSE_MILLIS = 50;

	private static final long LONGEST_PAUSE_MILLIS = 1000;

	private final MigrationSession session;

	private MigrationMutex(MigrationSession session) {
		this.session = session;
	}

	/**
	 * Waits until this session holds the lock.
	 * @throws LockNotAcquiredException if the holder shows no progress for too long
	 */
	static MigrationMutex acquire(MigrationSession session) {
		MigrationMutex mutex = new MigrationMutex(session);
		try {
			mutex.await();
			return mutex;
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("give the migration lock", ex);
		}
	}

	private void await() throws SQLException {
		long pause = FIRST_PAUSE_MILLIS;
		String progress = "";
		long lastProgress = System.nanoTime();
		boolean announced = false;
		while (!tryAcquire()) {
			if (!announced) {
				logger.info("{}Waiting for the migration lock, held by {}", this.session.settings().label(), holder());
				announced = true;
			}
			String now = this.session.progress();
			if (!now.equals(progress) || holderWorks()) {
				progress = now;
				lastProgress = System.nanoTime();
			}
			Duration waited = Duration.ofNanos(System.nanoTime() - lastProgress);
			if (waited.compareTo(this.session.settings().lockWait()) >= 0) {
				throw new LockNotAcquiredException(holder(), waited);
			}
			sleep(pause);
			pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
		}
	}

	private boolean tryAcquire() throws SQLException {
		MigrationLock lock = this.session.dialect().migrationLock();
		QualifiedName table = this.session.settings().versionTable();
		return this.session.isJoined() ? lock.tryAcquireInTransaction(this.session.connection(), table)
				: lock.tryAcquire(this.session.connection(), table);
	}

	private String holder() throws SQLException {
		return this.session.dialect()
			.migrationLock()
			.holder(this.session.connection(), this.session.settings().versionTable())
			.orElse("another session");
	}

	/**
	 * A statement that takes an hour is progress, as long as it does not wait itself.
	 */
	private boolean holderWorks() throws SQLException {
		return this.session.dialect()
			.migrationLock()
			.holderWorks(this.session.connection(), this.session.settings().versionTable());
	}

	/**
	 * Replicas that started together should not ask together: a fifth of each pause is
	 * chance.
	 */
	private static void sleep(long pause) {
		try {
			Thread.sleep(pause + ThreadLocalRandom.current().nextLong(pause / 5 + 1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MigrationsException("The wait for the migration lock was interrupted. Nothing has run.", ex);
		}
	}

	/**
	 * Gives the lock back after a failure, which is what is reported.
	 */
	void releaseAfter(Throwable failure) {
		try {
			release();
		}
		catch (RuntimeException ex) {
			failure.addSuppressed(ex);
		}
	}

	/**
	 * Gives the lock back. A lock that cannot be given back ends with its connection,
	 * which is ended: a pool would keep it.
	 */
	void release() {
		if (this.session.isJoined()) {
			// the lock ends with the caller's transaction
			return;
		}
		try {
			this.session.rollback();
			try {
				this.session.restoreState();
			}
			finally {
				this.session.dialect()
					.migrationLock()
					.release(this.session.connection(), this.session.settings().versionTable());
			}
		}
		catch (SQLException ex) {
			logger.debug("The migration lock could not be released; its connection is ended", ex);
			this.session.abort();
		}
		catch (RuntimeException ex) {
			this.session.abort();
			throw ex;
		}
	}

}
