package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;

import dev.migrations.autogenerate.AutogenerateOptions;
import dev.migrations.dialect.Dialects;
import dev.migrations.metadata.TargetMetadata;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.script.AsmRevisionHeaderReader;
import dev.migrations.script.DevelopmentSources;
import dev.migrations.script.HeadsFile;
import dev.migrations.script.Location;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.RevisionOutput;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.ScriptLocations;
import dev.migrations.script.Sources;

/**
 * A module with sources that was never built, and an H2 database.
 */
final class TestModule {

	final Path folder;

	final Path java;

	final Path resources;

	final Path classes;

	private final DataSource database;

	private ScriptLocations locations = ScriptLocations.of(Location.DEFAULT);

	private RevisionFormat format = RevisionFormat.SQL;

	private Optional<RevisionOutput> output = Optional.empty();

	private UnaryOperator<RevisionGeneratorSettings> settings = UnaryOperator.identity();

	private boolean development = true;

	TestModule(Path folder) {
		this.folder = folder;
		this.java = folder.resolve("src/main/java");
		this.resources = folder.resolve("src/main/resources");
		this.classes = folder.resolve("target/classes");
		try {
			Files.createDirectories(this.java);
			Files.createDirectories(this.classes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		JdbcDataSource h2 = new JdbcDataSource();
		h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		this.database = h2;
	}

	TestModule locations(boolean recursive, String... texts) {
		this.locations = ScriptLocations.of(List.of(texts).stream().map(Location::parse).toList())
			.withRecursive(recursive);
		return this;
	}

	TestModule format(RevisionFormat newFormat) {
		this.format = newFormat;
		return this;
	}

	TestModule output(RevisionOutput newOutput) {
		this.output = Optional.of(newOutput);
		return this;
	}

	TestModule settings(UnaryOperator<RevisionGeneratorSettings> change) {
		this.settings = change;
		return this;
	}

	/**
	 * As a packaged application is: what was built counts.
	 */
	TestModule packaged() {
		this.development = false;
		return this;
	}

	Path sql(String path, String id, String revises, String... headers) {
		String more = (headers.length == 0) ? "" : "-- " + String.join("\n-- ", headers) + "\n";
		return Sources.write(this.resources.resolve(path),
				"-- revision: " + id + "\n-- revises: " + revises + "\n" + more + "\n-- upgrade\nCREATE TABLE t_" + id
						+ " (id int);\n\n-- downgrade\nDROP TABLE t_" + id + ";\n");
	}

	Path heads() {
		return this.resources.resolve("db/revisions/HEADS");
	}

	ScriptDirectory directory() {
		ClassLoader loader = classLoader();
		AsmRevisionHeaderReader headers = new AsmRevisionHeaderReader();
		MigrationFactory factory = MigrationFactory.noArgumentConstructor();
		return this.development ? ScriptDirectory.of(this.locations, loader, headers, factory, sources())
				: ScriptDirectory.of(this.locations, loader, headers, factory);
	}

	private DevelopmentSources sources() {
		return DevelopmentSources.of(this.classes).orElseThrow();
	}

	private URLClassLoader classLoader() {
		return Sources.classLoader(this.classes);
	}

	HeadsFile headsFile() {
		return this.development ? HeadsFile.of(this.locations, classLoader(), sources())
				: HeadsFile.of(this.locations, classLoader());
	}

	MigrationCommands commands() {
		RevisionGeneratorSettings generation = new RevisionGeneratorSettings(this.format, this.locations.first(),
				this.output.orElseGet(() -> RevisionOutput.sources(Optional.of(this.folder), this.folder)),
				Optional.empty(), AutogenerateOptions.defaults())
			.withLocations(this.locations)
			.withHeadsFile(headsFile());
		Migrator migrator = new Migrator(this.database, Dialects.load(), directory()::load,
				MigratorSettings.defaults());
		return new MigrationCommands(migrator, NothingWanted::new, this.settings.apply(generation),
				() -> Dialects.load().byName("h2"));
	}

	Path revision(String id, UnaryOperator<RevisionRequest> change) {
		Path file = commands().revision(change.apply(RevisionRequest.of("m").withRevisionId(id))).file();
		if (file == null) {
			throw new AssertionError("nothing was written");
		}
		return file;
	}

	Path revision(String id, String... parents) {
		return revision(id, (request) -> request.withParents(List.of(parents)));
	}

	/**
	 * Entities that want no table.
	 */
	private static final class NothingWanted implements TargetMetadata {

		@Override
		public DatabaseSchema schema() {
			return DatabaseSchema.empty();
		}

		@Override
		public String generatedBy() {
			return "Nobody";
		}

	}

}
