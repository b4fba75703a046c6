package dev.migrations.command.init;

import java.nio.file.Path;

import dev.migrations.MigrationsException;

/**
 * A folder holds no application that could be migrated.
 *
 * @since 0.1.0
 */
public class NoModuleException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final transient Path directory;

	NoModuleException(Path directory) {
		super("'" + directory + "' is not a module: it has neither 'src/main' nor a 'pom.xml', 'build.gradle' or"
				+ " 'build.gradle.kts'. Name the folder of the application's module, or run the command in it.");
		this.directory = directory;
	}

	public Path directory() {
		return this.directory;
	}

}
