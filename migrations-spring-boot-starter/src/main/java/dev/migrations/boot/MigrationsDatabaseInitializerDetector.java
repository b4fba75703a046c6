package dev.migrations.boot;

import java.util.Set;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

import dev.migrations.boot.autoconfigure.MigrationsInitializer;

/**
 * Lets everything that uses the database wait for the migrations. The order is that of
 * the initializers: after Flyway's (1), should both be there, and with a deferred
 * initialization after JPA's (0).
 */
class MigrationsDatabaseInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

	private static final int AFTER_FLYWAY = 2;

	@Override
	protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
		return Set.of(MigrationsInitializer.class);
	}

	@Override
	public int getOrder() {
		return AFTER_FLYWAY;
	}

}
