package dev.migrations.boot.autoconfigure;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.StringUtils;

import dev.migrations.command.MigrationCommands;
import dev.migrations.dialect.Dialects;
import dev.migrations.runtime.Migrator;

/**
 * One of an application's several databases: makes its beans.
 */
final class NamedDatabase {

	/** The migrator, as {@code ordersMigrator}. */
	static final String MIGRATOR = "Migrator";

	/** The verbs, as {@code ordersMigrationCommands}. */
	static final String COMMANDS = "MigrationCommands";

	/** The initializer, as {@code ordersMigrationsInitializer}. */
	static final String INITIALIZER = "MigrationsInitializer";

	/** The place, as {@code ordersMigratedDatabase}. */
	static final String DATABASE = "MigratedDatabase";

	private static final String DETAILS = "MigrationsConnectionDetails";

	private final DatabaseId id;

	private final MigrationsProperties properties;

	private final DatabaseParts parts;

	private final BeanFactory beanFactory;

	NamedDatabase(String name, MigrationsProperties common, DatabaseParts parts, BeanFactory beanFactory) {
		this.id = new DatabaseId(name);
		this.properties = common.of(name);
		this.parts = parts;
		this.beanFactory = beanFactory;
	}

	MigratedDatabase migratedDatabase() {
		String own = this.id.bean(DETAILS);
		MigrationsConnectionDetails details = this.beanFactory.containsBean(own)
				? this.beanFactory.getBean(own, MigrationsConnectionDetails.class)
				: new PropertiesMigrationsConnectionDetails(this.properties);
		return this.parts.database(this.id, this.properties, details,
				this.beanFactory.getBean(ApplicationDataSources.class));
	}

	Migrator migrator() {
		MigratedDatabase database = this.beanFactory.getBean(this.id.bean(DATABASE), MigratedDatabase.class);
		Dialects dialects = this.beanFactory.getBean(Dialects.class);
		if (StringUtils.hasText(this.properties.dialect())) {
			dialects = this.parts.dialects(this.properties);
		}
		return new Migrator(database.dataSource(), dialects, this.parts.scripts(this.properties)::load,
				this.parts.settings(this.id, this.properties));
	}

	MigrationsInitializer initializer() {
		return new MigrationsInitializer(this.id.name(), own(), this.properties, this.parts.headsFile(this.properties));
	}

	MigrationCommands commands() {
		return this.parts.commands(this.id, this.properties, own());
	}

	private Migrator own() {
		return this.beanFactory.getBean(this.id.bean(MIGRATOR), Migrator.class);
	}

}
