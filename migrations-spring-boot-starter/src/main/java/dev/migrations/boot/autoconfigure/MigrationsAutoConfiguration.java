package dev.migrations.boot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

import dev.migrations.dialect.Dialects;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.script.ScriptDirectory;

/**
 * Auto-configuration that migrates the application's database before anything uses it.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass(Migrator.class)
@ConditionalOnBooleanProperty(name = "migrations.enabled", matchIfMissing = true)
@Conditional(MigrationsDataSourceCondition.class)
@EnableConfigurationProperties(MigrationsProperties.class)
@Import({ DatabaseInitializationDependencyConfigurer.class, RevisionsConfiguration.class, CommandsConfiguration.class,
		EntityMetadataConfiguration.class })
public final class MigrationsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MigrationsInitializer migrationsInitializer(Migrator migrator, MigrationsProperties properties) {
		return new MigrationsInitializer(migrator, properties);
	}

	/**
	 * Under lazy initialization nobody would ask for the initializer.
	 */
	@Bean
	static LazyInitializationExcludeFilter migrationsLazyInitializationExcludeFilter() {
		return LazyInitializationExcludeFilter.forBeanTypes(MigrationsInitializer.class);
	}

	@Bean
	MigrationsSchemaManagementProvider migrationsSchemaManagementProvider(ObjectProvider<MigratedDatabase> database) {
		return new MigrationsSchemaManagementProvider(database);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(Migrator.class)
	static class MigratorConfiguration {

		@Bean
		@ConditionalOnMissingBean(MigrationsConnectionDetails.class)
		PropertiesMigrationsConnectionDetails migrationsConnectionDetails(MigrationsProperties properties) {
			return new PropertiesMigrationsConnectionDetails(properties);
		}

		@Bean
		MigratedDatabase migratedDatabase(@MigrationsDataSource ObjectProvider<DataSource> marked,
				ObjectProvider<DataSource> dataSources, MigrationsConnectionDetails details,
				ListableBeanFactory beanFactory) {
			return MigratedDatabase.of(marked, dataSources, details, beanFactory);
		}

		@Bean
		@ConditionalOnMissingBean
		MigratorSettings migratorSettings(MigrationsProperties properties, Environment environment) {
			return properties.migratorSettings(environment.getProperty("spring.application.name", ""));
		}

		@Bean
		Migrator migrator(MigratedDatabase database, Dialects dialects, ScriptDirectory scripts,
				MigratorSettings settings) {
			return new Migrator(database.dataSource(), dialects, scripts::load, settings);
		}

	}

}
