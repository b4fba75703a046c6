package dev.migrations.command.cli;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/**
 * The version of the library, from its jar.
 */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = Version.class.getPackage().getImplementationVersion();
		return new String[] { "Migrations for Spring Boot " + Objects.requireNonNullElse(version, "(development)") };
	}

}
