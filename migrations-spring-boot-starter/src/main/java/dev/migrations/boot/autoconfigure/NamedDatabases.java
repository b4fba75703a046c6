package dev.migrations.boot.autoconfigure;

import java.util.List;

import org.springframework.beans.factory.BeanFactory;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.MigrationDatabases;
import dev.migrations.command.UnknownDatabaseNameException;

/**
 * The several databases of an application, whose verbs are beans.
 */
final class NamedDatabases implements MigrationDatabases {

	private final List<String> names;

	private final BeanFactory beanFactory;

	NamedDatabases(List<String> names, BeanFactory beanFactory) {
		this.names = List.copyOf(names);
		this.beanFactory = beanFactory;
	}

	@Override
	public List<String> names() {
		return this.names;
	}

	@Override
	public MigrationCommands commands(String name) {
		if (!this.names.contains(name)) {
			throw new UnknownDatabaseNameException(name, this.names);
		}
		return this.beanFactory.getBean(new DatabaseId(name).bean(NamedDatabase.COMMANDS), MigrationCommands.class);
	}

}
