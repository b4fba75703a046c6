package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.Set;

import dev.migrations.schema.QualifiedName;

/**
 * Lets one migration at a time work on a version table. The lock belongs to the session
 * of the connection and ends with it. It is never waited for inside the database: a
 * session that waits in PostgreSQL's {@code pg_advisory_lock} holds a snapshot, which
 * makes the holder's {@code CREATE INDEX CONCURRENTLY} wait for the waiter. Connections
 * are given in auto-commit mode.
 *
 * @since 0.1.0
 */
public interface MigrationLock {

	/**
	 * Takes the lock if it is free.
	 * @return whether this session holds the lock now
	 * @throws TransactionPoolingException if the session cannot hold a lock because a
	 * proxy shares it
	 * @throws SQLException if the database refuses
	 */
	boolean tryAcquire(Connection connection, QualifiedName versionTable) throws SQLException;

	/**
	 * Takes the lock, if it is free, until the transaction of the connection ends. Asked
	 * only of databases that can roll back DDL.
	 * @return whether the transaction holds the lock now
	 * @throws SQLException if the database refuses, or has no such lock
	 */
	default boolean tryAcquireInTransaction(Connection connection, QualifiedName versionTable) throws SQLException {
		throw new SQLFeatureNotSupportedException(
				"This database has no lock that ends with a transaction: give the connection in auto-commit mode");
	}

	/**
	 * Gives the lock back.
	 * @throws LockLostException if this session does not hold it
	 * @throws SQLException if the database refuses
	 */
	void release(Connection connection, QualifiedName versionTable) throws SQLException;

	/**
	 * Who holds the lock, in words for a log line, if the database tells:
	 * {@code process 4711 of 'shop' at 10.0.0.7, since 2026-11-20 11:13:43}.
	 * @throws SQLException if the database refuses
	 */
	Optional<String> holder(Connection connection, QualifiedName versionTable) throws SQLException;

	/**
	 * Whether the database says that the holder's session is executing a statement, and
	 * does not itself wait for a lock; {@code false} where it does not tell.
	 * @throws SQLException if the database refuses
	 */
	default boolean holderWorks(Connection connection, QualifiedName versionTable) throws SQLException {
		return false;
	}

	/**
	 * The tables that the lock keeps, which are ours and no part of any schema to
	 * compare.
	 */
	default Set<QualifiedName> tables(QualifiedName versionTable) {
		return Set.of();
	}

}
