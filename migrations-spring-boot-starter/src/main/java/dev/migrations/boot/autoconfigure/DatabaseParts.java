package dev.migrations.boot.autoconfigure;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.StringUtils;

import dev.migrations.command.MigrationCommands;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Dialects;
import dev.migrations.operation.RunArguments;
import dev.migrations.runtime.MigrationListener;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.schema.QualifiedName;
import dev.migrations.script.HeadsFile;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.RevisionHeaderReader;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.ScriptLocations;

/**
 * What the migrator and the verbs of a database are made of, as its properties tell.
 */
final class DatabaseParts {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Environment environment;

	private final ResourceLoader resourceLoader;

	private final ApplicationModule module;

	DatabaseParts(ConfigurableListableBeanFactory beanFactory, Environment environment, ResourceLoader resourceLoader,
			ApplicationModule module) {
		this.beanFactory = beanFactory;
		this.environment = environment;
		this.resourceLoader = resourceLoader;
		this.module = module;
	}

	/**
	 * The dialects at hand: beans, then those of libraries.
	 */
	Dialects dialects(MigrationsProperties properties) {
		Dialect[] beans = this.beanFactory.getBeanProvider(Dialect.class).orderedStream().toArray(Dialect[]::new);
		return named(Dialects.load(classLoader(), beans), properties);
	}

	/**
	 * Of the dialects at hand, the one that is named, if one is.
	 */
	Dialects named(Dialects dialects, MigrationsProperties properties) {
		if (!StringUtils.hasText(properties.dialect())) {
			return dialects;
		}
		return Dialects.load(classLoader(), new NamedDialect(dialects.byName(properties.dialect())));
	}

	ScriptDirectory scripts(MigrationsProperties properties) {
		ScriptLocations locations = properties.scriptLocations();
		RevisionHeaderReader headers = new SpringRevisionHeaderReader(this.resourceLoader);
		MigrationFactory factory = new BeanMigrationFactory(this.beanFactory);
		return this.module.developmentSources()
			.map((development) -> ScriptDirectory.of(locations, classLoader(), headers, factory, development))
			.orElseGet(() -> ScriptDirectory.of(locations, classLoader(), headers, factory));
	}

	/**
	 * The committed list of heads.
	 */
	HeadsFile headsFile(MigrationsProperties properties) {
		ScriptLocations locations = properties.scriptLocations();
		return this.module.developmentSources()
			.map((development) -> HeadsFile.of(locations, classLoader(), development))
			.orElseGet(() -> HeadsFile.of(locations, classLoader()));
	}

	MigratorSettings settings(DatabaseId id, MigrationsProperties properties) {
		NamingProperties.requireKnown(DatabaseId.ONLY, this.environment);
		NamingProperties.requireKnown(id, this.environment);
		String schema = properties.versionTableSchema();
		return MigratorSettings.defaults()
			.withVersionTable(new QualifiedName(StringUtils.hasText(schema) ? schema : null, properties.versionTable()))
			.withTransactionMode(properties.transaction())
			.withLockWait(properties.lock().patience())
			.withAppliedBy(this.environment.getProperty("spring.application.name", ""))
			.withDefaultSchema(StringUtils.hasText(properties.defaultSchema()) ? properties.defaultSchema() : null)
			.withSchemaTranslation(properties.schemaTranslation())
			.withNaming(properties.naming().convention(id))
			.withArguments(new RunArguments(properties.x(), null))
			.withListeners(this.beanFactory.getBeanProvider(MigrationListener.class).orderedStream().toList())
			.withDatabase(id.isOnly() ? null : id.name());
	}

	MigratedDatabase database(DatabaseId id, MigrationsProperties properties, MigrationsConnectionDetails details,
			ApplicationDataSources dataSources) {
		return CommandMode.isOn(this.environment)
				? MigratedDatabase.whenAsked(id, properties.dataSource(), details, dataSources)
				: MigratedDatabase.of(id, properties.dataSource(), details, dataSources);
	}

	MigrationCommands commands(DatabaseId id, MigrationsProperties properties, Migrator migrator) {
		RevisionGeneration generation = new RevisionGeneration(id, properties, this.beanFactory, this.module);
		OfflineDialect offline = new OfflineDialect(id, properties, this.beanFactory);
		return new MigrationCommands(migrator, generation::targetMetadata, generation.settings(headsFile(properties)),
				offline);
	}

	private ClassLoader classLoader() {
		ClassLoader classLoader = this.resourceLoader.getClassLoader();
		return (classLoader != null) ? classLoader : ClassLoader.getSystemClassLoader();
	}

}
