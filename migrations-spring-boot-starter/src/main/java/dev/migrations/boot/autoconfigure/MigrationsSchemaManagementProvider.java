package dev.migrations.boot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

import dev.migrations.runtime.Migrator;

/**
 * Keeps Boot from letting Hibernate create, and later drop, the schema of an embedded
 * database that revisions make. Where the application brings a migrator of its own, no
 * database is left to Hibernate.
 */
final class MigrationsSchemaManagementProvider implements SchemaManagementProvider {

	private final ObjectProvider<MigratedDatabase> databases;

	private final ListableBeanFactory beanFactory;

	MigrationsSchemaManagementProvider(ObjectProvider<MigratedDatabase> databases, ListableBeanFactory beanFactory) {
		this.databases = databases;
		this.beanFactory = beanFactory;
	}

	@Override
	public SchemaManagement getSchemaManagement(DataSource dataSource) {
		boolean managed = hasMigratorsOfItsOwn()
				|| this.databases.stream().anyMatch((database) -> database.includes(dataSource));
		return managed ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
	}

	private boolean hasMigratorsOfItsOwn() {
		return count(Migrator.class) > count(MigratedDatabase.class);
	}

	private int count(Class<?> type) {
		return this.beanFactory.getBeanNamesForType(type, true, false).length;
	}

}
