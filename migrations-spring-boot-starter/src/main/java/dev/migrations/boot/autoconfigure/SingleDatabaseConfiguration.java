package dev.migrations.boot.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.MigrationDatabases;
import dev.migrations.dialect.Dialects;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.script.ScriptDirectory;

/**
 * The only database of an application. The verbs are lazy: an application that only
 * upgrades loads nothing of what compares and writes.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NamedDatabasesCondition.Absent.class)
class SingleDatabaseConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MigrationsInitializer migrationsInitializer(Migrator migrator, MigrationsProperties properties,
			DatabaseParts parts) {
		return new MigrationsInitializer(DatabaseId.ONLY.name(), migrator, properties, parts.headsFile(properties));
	}

	@Bean
	@ConditionalOnMissingBean
	ScriptDirectory scriptDirectory(DatabaseParts parts, MigrationsProperties properties) {
		return parts.scripts(properties);
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	MigrationCommands migrationCommands(DatabaseParts parts, MigrationsProperties properties, Migrator migrator) {
		return parts.commands(DatabaseId.ONLY, properties, migrator);
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	MigrationDatabases migrationDatabases(MigrationCommands commands) {
		return MigrationDatabases.of(commands);
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
		MigratedDatabase migratedDatabase(DatabaseParts parts, MigrationsProperties properties,
				MigrationsConnectionDetails details, ApplicationDataSources dataSources) {
			return parts.database(DatabaseId.ONLY, properties, details, dataSources);
		}

		@Bean
		@ConditionalOnMissingBean
		MigratorSettings migratorSettings(DatabaseParts parts, MigrationsProperties properties) {
			return parts.settings(DatabaseId.ONLY, properties);
		}

		@Bean
		Migrator migrator(MigratedDatabase database, Dialects dialects, ScriptDirectory scripts,
				MigratorSettings settings) {
			return new Migrator(database.dataSource(), dialects, scripts::load, settings);
		}

	}

}
