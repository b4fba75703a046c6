package dev.migrations.boot.autoconfigure;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

import dev.migrations.runtime.Migrator;

/**
 * Auto-configuration that migrates the application's databases before anything uses it.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass(Migrator.class)
@ConditionalOnBooleanProperty(name = "migrations.enabled", matchIfMissing = true)
@Conditional(MigrationsDataSourceCondition.class)
@EnableConfigurationProperties(MigrationsProperties.class)
@Import({ DatabaseInitializationDependencyConfigurer.class, RevisionsConfiguration.class,
		SingleDatabaseConfiguration.class, NamedDatabasesRegistrar.class, EntityMetadataConfiguration.class })
public final class MigrationsAutoConfiguration {

	/**
	 * Under lazy initialization nobody would ask for the initializer.
	 */
	@Bean
	static LazyInitializationExcludeFilter migrationsLazyInitializationExcludeFilter() {
		return LazyInitializationExcludeFilter.forBeanTypes(MigrationsInitializer.class);
	}

	@Bean
	MigrationsSchemaManagementProvider migrationsSchemaManagementProvider(ObjectProvider<MigratedDatabase> databases,
			ListableBeanFactory beanFactory) {
		return new MigrationsSchemaManagementProvider(databases, beanFactory);
	}

}
