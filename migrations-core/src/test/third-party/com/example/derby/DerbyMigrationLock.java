package com.example.derby;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.migrations.dialect.LockLostException;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.schema.QualifiedName;

/**
 * One process alone opens a Derby database, so that the lock lives in its memory.
 */
class DerbyMigrationLock implements MigrationLock {

	private static final Map<String, Connection> HOLDERS = new ConcurrentHashMap<>();

	@Override
	public boolean tryAcquire(Connection connection, QualifiedName versionTable) throws SQLException {
		Connection holder = HOLDERS.compute(key(connection, versionTable),
				(key, before) -> (before == null || isClosed(before)) ? connection : before);
		return holder == connection;
	}

	private static boolean isClosed(Connection connection) {
		try {
			return connection.isClosed();
		}
		catch (SQLException ex) {
			return false;
		}
	}

	@Override
	public void release(Connection connection, QualifiedName versionTable) throws SQLException {
		if (!HOLDERS.remove(key(connection, versionTable), connection)) {
			throw new LockLostException(versionTable);
		}
	}

	@Override
	public Optional<String> holder(Connection connection, QualifiedName versionTable) throws SQLException {
		return Optional.ofNullable(HOLDERS.get(key(connection, versionTable))).map((holder) -> "this process");
	}

	private static String key(Connection connection, QualifiedName versionTable) throws SQLException {
		return connection.getMetaData().getURL() + " " + versionTable;
	}

}
