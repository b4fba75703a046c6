package dev.migrations.dialect.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;

import dev.migrations.dialect.Dialects;
import dev.migrations.schema.QualifiedName;

/**
 * A process that takes the migration lock and keeps it until it is ended.
 */
final class SqliteLockHolder {

	private SqliteLockHolder() {
	}

	public static void main(String[] arguments) throws Exception {
		Connection connection = DriverManager.getConnection(arguments[0]);
		boolean acquired = Dialects.load()
			.forConnection(connection)
			.migrationLock()
			.tryAcquire(connection, QualifiedName.of("migrations_version"));
		System.out.println(acquired ? "held" : "not held");
		Thread.sleep(120_000);
	}

}
