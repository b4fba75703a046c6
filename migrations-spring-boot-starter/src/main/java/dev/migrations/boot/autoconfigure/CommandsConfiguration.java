package dev.migrations.boot.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import dev.migrations.command.MigrationCommands;
import dev.migrations.runtime.Migrator;

/**
 * The verbs for the endpoint, the command line and the application's own code. Lazy: an
 * application that only upgrades loads nothing of what compares and writes.
 */
@Configuration(proxyBeanMethods = false)
class CommandsConfiguration {

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	MigrationCommands migrationCommands(Migrator migrator, MigrationsProperties properties,
			ObjectProvider<WantedSchema> wantedSchema, ApplicationModule module) {
		RevisionGeneration generation = new RevisionGeneration(properties, wantedSchema, module);
		return new MigrationCommands(migrator, generation::targetMetadata, generation.settings(),
				() -> migrator.withConnection((connection, dialect) -> dialect));
	}

}
