package dev.migrations.boot.autoconfigure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.StringUtils;

import dev.migrations.autogenerate.AutogenerateOptions;
import dev.migrations.boot.autoconfigure.MigrationsProperties.DropPolicy;
import dev.migrations.command.RevisionGeneratorSettings;
import dev.migrations.metadata.TargetMetadata;
import dev.migrations.script.RevisionOutput;

/**
 * How new revisions come about in an application. Apart from the configuration class, of
 * which Spring loads every type that its methods name.
 */
final class RevisionGeneration {

	private final MigrationsProperties properties;

	private final ObjectProvider<WantedSchema> wantedSchema;

	private final ApplicationModule module;

	RevisionGeneration(MigrationsProperties properties, ObjectProvider<WantedSchema> wantedSchema,
			ApplicationModule module) {
		this.properties = properties;
		this.wantedSchema = wantedSchema;
		this.module = module;
	}

	RevisionGeneratorSettings settings() {
		boolean dropUnowned = this.properties.autogenerate().drop() == DropPolicy.ALL;
		return new RevisionGeneratorSettings(this.properties.format(), this.properties.parsedLocations().get(0),
				output(), template(), AutogenerateOptions.defaults().withDropUnowned(dropUnowned));
	}

	TargetMetadata targetMetadata() {
		WantedSchema schema = this.wantedSchema.getIfAvailable();
		if (schema == null) {
			throw new NoEntitiesException(List.of());
		}
		return schema.get();
	}

	private RevisionOutput output() {
		String folder = this.properties.output();
		return StringUtils.hasText(folder) ? RevisionOutput.folder(Path.of(folder))
				: RevisionOutput.sources(this.module.folder(), Path.of(""));
	}

	private Optional<Path> template() {
		String template = this.properties.fileTemplate();
		return StringUtils.hasText(template) ? Optional.of(Path.of(template)) : Optional.empty();
	}

}
