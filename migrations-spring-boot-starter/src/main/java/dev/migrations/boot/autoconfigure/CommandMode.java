package dev.migrations.boot.autoconfigure;

import org.springframework.core.env.Environment;

/**
 * Whether the application was started to run one command, and so without JPA.
 */
final class CommandMode {

	// set by dev.migrations.boot.command, which this package does not use
	private static final String PROPERTY = "dev.migrations.boot.command.running";

	private CommandMode() {
	}

	static boolean isOn(Environment environment) {
		return environment.getProperty(PROPERTY, Boolean.class, false);
	}

}
