package dev.migrations.boot.autoconfigure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.StringUtils;

import dev.migrations.autogenerate.AutogenerateOptions;
import dev.migrations.autogenerate.DropPolicy;
import dev.migrations.autogenerate.ObjectFilter;
import dev.migrations.autogenerate.OperationRewriter;
import dev.migrations.autogenerate.OperationRewriters;
import dev.migrations.boot.autoconfigure.MigrationsProperties.PostWriteCommand;
import dev.migrations.command.CommandHook;
import dev.migrations.command.PostWriteHook;
import dev.migrations.command.RevisionGeneratorSettings;
import dev.migrations.metadata.TargetMetadata;
import dev.migrations.render.RevisionFileNaming;
import dev.migrations.script.HeadsFile;
import dev.migrations.script.RevisionOutput;

/**
 * How new revisions come about in an application. Apart from the configuration class, of
 * which Spring loads every type that its methods name.
 */
final class RevisionGeneration {

	private final DatabaseId id;

	private final MigrationsProperties properties;

	private final BeanFactory beanFactory;

	private final ApplicationModule module;

	RevisionGeneration(DatabaseId id, MigrationsProperties properties, BeanFactory beanFactory,
			ApplicationModule module) {
		this.id = id;
		this.properties = properties;
		this.beanFactory = beanFactory;
		this.module = module;
	}

	RevisionGeneratorSettings settings(HeadsFile headsFile) {
		return new RevisionGeneratorSettings(this.properties.format(), this.properties.scriptLocations(), output(),
				template(), this::naming, hooks(), headsFile, autogenerate());
	}

	TargetMetadata targetMetadata() {
		WantedSchema schema = this.beanFactory.getBeanProvider(WantedSchema.class).getIfAvailable();
		if (schema == null) {
			throw NoEntitiesException.none();
		}
		return schema.of(this.id, this.properties.persistenceUnit(), this.properties.naming().convention(this.id));
	}

	private RevisionOutput output() {
		String folder = this.properties.output();
		return StringUtils.hasText(folder) ? RevisionOutput.folder(Path.of(folder))
				: RevisionOutput.sources(this.module.folder(), Path.of(""));
	}

	private Optional<Path> template() {
		return path(this.properties.fileTemplate());
	}

	private RevisionFileNaming naming() {
		return new RevisionFileNaming(this.properties.fileName(), TimeZoneProperty.parse(this.id, this.properties),
				this.properties.slugLength());
	}

	/**
	 * Those of the properties, then beans.
	 */
	private List<PostWriteHook> hooks() {
		List<PostWriteHook> hooks = new ArrayList<>();
		List<PostWriteCommand> commands = this.properties.postWriteHooks();
		for (int i = 0; i < commands.size(); i++) {
			PostWriteCommand command = commands.get(i);
			String name = Objects.requireNonNullElse(command.name(), "post-write-hooks[" + i + "]");
			hooks.add(new CommandHook(name, command.command(), path(command.workingDirectory()), command.timeout()));
		}
		this.beanFactory.getBeanProvider(PostWriteHook.class).orderedStream().forEach(hooks::add);
		return hooks;
	}

	private AutogenerateOptions autogenerate() {
		List<ObjectFilter> filters = this.beanFactory.getBeanProvider(ObjectFilter.class).orderedStream().toList();
		OperationRewriter rewriter = this.beanFactory.getBeanProvider(OperationRewriter.class)
			.orderedStream()
			.reduce(List::of, OperationRewriter::andThen);
		return AutogenerateOptions.defaults()
			.withDrop(DropPolicy.valueOf(this.properties.autogenerate().drop().name()))
			.withNaming(this.properties.naming().convention(this.id))
			.withFilter((type, name) -> filters.stream().allMatch((filter) -> filter.includes(type, name)))
			.withRewriter(this.properties.autogenerate().ifExists() ? rewriter.andThen(OperationRewriters.ifExists())
					: rewriter);
	}

	private static Optional<Path> path(@Nullable String text) {
		return StringUtils.hasText(text) ? Optional.of(Path.of(text)) : Optional.empty();
	}

}
