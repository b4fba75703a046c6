package dev.migrations.dialect.hsqldb;

import java.sql.Connection;
import java.sql.DriverManager;

import dev.migrations.dialect.Dialects;
import dev.migrations.schema.QualifiedName;

/**
 * Another process, which takes the lock and holds it until it is killed.
 */
final class HsqldbLockHolder {

	private HsqldbLockHolder() {
	}

	public static void main(String[] arguments) throws Exception {
		Connection connection = DriverManager.getConnection(arguments[0], "SA", "");
		boolean acquired = Dialects.load()
			.forConnection(connection)
			.migrationLock()
			.tryAcquire(connection, QualifiedName.of("migrations_version"));
		System.out.println(acquired ? "held" : "not held");
		Thread.sleep(120_000);
	}

}
