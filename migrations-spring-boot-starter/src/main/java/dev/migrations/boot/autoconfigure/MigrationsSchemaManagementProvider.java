package dev.migrations.boot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/**
 * Keeps Boot from letting Hibernate create, and later drop, the schema of an embedded
 * database that revisions make. Where the application brings its own migrator, no
 * database is left to Hibernate.
 */
final class MigrationsSchemaManagementProvider implements SchemaManagementProvider {

	private final ObjectProvider<MigratedDatabase> database;

	MigrationsSchemaManagementProvider(ObjectProvider<MigratedDatabase> database) {
		this.database = database;
	}

	@Override
	public SchemaManagement getSchemaManagement(DataSource dataSource) {
		MigratedDatabase migrated = this.database.getIfAvailable();
		boolean managed = migrated == null || migrated.includes(dataSource);
		return managed ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
	}

}
