package dev.migrations.boot.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers the beans of each database of {@code migrations.databases}, unless the
 * application has one of that name. An initializer waits for the one before it, so that
 * databases are migrated in the order in which they are configured.
 */
class NamedDatabasesRegistrar implements ImportBeanDefinitionRegistrar {

	private final Environment environment;

	NamedDatabasesRegistrar(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		List<String> names = DatabaseNames.of(this.environment);
		if (names.isEmpty()) {
			return;
		}
		register(registry, "migrationDatabases", databases(names));
		register(registry, "migrationsVersionTables", check(names));
		String before = null;
		for (String name : names) {
			before = register(registry, new DatabaseId(name), before);
		}
	}

	private static String register(BeanDefinitionRegistry registry, DatabaseId id, @Nullable String before) {
		String factory = id.bean("MigrationsDatabase");
		register(registry, factory, factory(id));
		if (!registry.containsBeanDefinition(id.bean(NamedDatabase.MIGRATOR))) {
			register(registry, id.bean(NamedDatabase.DATABASE), made(factory, "migratedDatabase"));
			RootBeanDefinition migrator = made(factory, "migrator");
			migrator.setDependsOn("migrationsVersionTables");
			register(registry, id.bean(NamedDatabase.MIGRATOR), migrator);
		}
		RootBeanDefinition commands = made(factory, "commands");
		commands.setLazyInit(true);
		register(registry, id.bean(NamedDatabase.COMMANDS), commands);
		RootBeanDefinition initializer = made(factory, "initializer");
		if (before != null) {
			initializer.setDependsOn(before);
		}
		String name = id.bean(NamedDatabase.INITIALIZER);
		register(registry, name, initializer);
		return name;
	}

	private static void register(BeanDefinitionRegistry registry, String name, RootBeanDefinition definition) {
		if (!registry.containsBeanDefinition(name)) {
			registry.registerBeanDefinition(name, definition);
		}
	}

	private static RootBeanDefinition databases(List<String> names) {
		RootBeanDefinition definition = new RootBeanDefinition(NamedDatabases.class);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, names);
		definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
		return definition;
	}

	private static RootBeanDefinition check(List<String> names) {
		RootBeanDefinition definition = new RootBeanDefinition(VersionTables.class);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, names);
		definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
		return definition;
	}

	private static RootBeanDefinition factory(DatabaseId id) {
		RootBeanDefinition definition = new RootBeanDefinition(NamedDatabase.class);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, id.name());
		definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
		return definition;
	}

	private static RootBeanDefinition made(String factory, String method) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setFactoryBeanName(factory);
		definition.setFactoryMethodName(method);
		return definition;
	}

}
