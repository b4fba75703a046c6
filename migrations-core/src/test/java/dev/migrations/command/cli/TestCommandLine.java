package dev.migrations.command.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.migrations.autogenerate.AutogenerateOptions;
import dev.migrations.command.MigrationCommands;
import dev.migrations.command.MigrationDatabases;
import dev.migrations.command.RevisionFormat;
import dev.migrations.command.RevisionGeneratorSettings;
import dev.migrations.command.UnknownDatabaseNameException;
import dev.migrations.dialect.Dialects;
import dev.migrations.metadata.TargetMetadata;
import dev.migrations.runtime.MigrationListener;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.script.AsmRevisionHeaderReader;
import dev.migrations.script.Location;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.RevisionOutput;
import dev.migrations.script.ScriptDirectory;

/**
 * A command line on H2 databases of its own and a folder of SQL revisions.
 */
final class TestCommandLine implements MigrationDatabases {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Path folder;

	private final Map<String, DataSource> databases = new LinkedHashMap<>();

	private final Map<String, String> environment = new HashMap<>();

	private final List<MigrationListener> listeners = new ArrayList<>();

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private int asked;

	TestCommandLine(Path folder, String... names) {
		this.folder = folder;
		for (String name : (names.length == 0) ? new String[] { DEFAULT } : names) {
			JdbcDataSource database = new JdbcDataSource();
			database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
			this.databases.put(name, database);
		}
	}

	/**
	 * Writes a revision.
	 * @param headers lines such as {@code revises: aaaa1}; without that one it is a base
	 */
	TestCommandLine sqlRevision(String id, String upgrade, String downgrade, String... headers) {
		List<String> lines = new ArrayList<>(List.of("revision: " + id));
		if (List.of(headers).stream().noneMatch((header) -> header.startsWith("revises:"))) {
			lines.add("revises: base");
		}
		lines.addAll(List.of(headers));
		if (lines.stream().noneMatch((header) -> header.startsWith("message:"))) {
			lines.add("message: add " + id.charAt(0));
		}
		try {
			Files.writeString(file(id), "-- " + String.join("\n-- ", lines) + "\n\n-- upgrade\n" + upgrade
					+ "\n-- downgrade\n" + downgrade + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	/**
	 * Writes a revision that does nothing.
	 */
	TestCommandLine revision(String id, String... headers) {
		return sqlRevision(id, "", "", headers);
	}

	/**
	 * {@code aaaa1} creates table a, {@code bbbb2} follows it and creates table b.
	 */
	TestCommandLine twoRevisions() {
		return sqlRevision("aaaa1", "CREATE TABLE a (id int);", "DROP TABLE a;", "creates: table a")
			.sqlRevision("bbbb2", "CREATE TABLE b (id int);", "DROP TABLE b;", "revises: aaaa1", "creates: table b");
	}

	/**
	 * Databases that cannot be reached.
	 */
	TestCommandLine withoutConnection() {
		this.databases.replaceAll((name, database) -> {
			JdbcDataSource none = new JdbcDataSource();
			none.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";IFEXISTS=TRUE");
			return none;
		});
		return this;
	}

	/**
	 * Databases that are not in memory, which are not upgraded before they are compared.
	 */
	TestCommandLine onDisk() {
		this.databases.replaceAll((name, database) -> {
			JdbcDataSource file = new JdbcDataSource();
			file.setURL("jdbc:h2:file:" + this.folder.resolve(name));
			return file;
		});
		return this;
	}

	TestCommandLine with(MigrationListener listener) {
		this.listeners.add(listener);
		return this;
	}

	TestCommandLine withVariable(String name, String value) {
		this.environment.put(name, value);
		return this;
	}

	Path file(String id) {
		return this.folder.resolve("R_" + id + ".sql");
	}

	MigrationsCommandLine commandLine() {
		return new MigrationsCommandLine(() -> {
			this.asked++;
			return this;
		}, new PrintWriter(this.out), new PrintWriter(this.err)).withJsonFormat(JSON::writeValueAsString)
			.withEnvironment(this.environment::get);
	}

	/**
	 * Runs a line.
	 * @return its exit code
	 */
	int run(String... args) {
		this.out.getBuffer().setLength(0);
		this.err.getBuffer().setLength(0);
		return commandLine().run(args);
	}

	String out() {
		return this.out.toString();
	}

	String err() {
		return this.err.toString();
	}

	JsonNode json() {
		return JSON.readTree(out());
	}

	/**
	 * How often a command asked for the databases.
	 */
	int asked() {
		return this.asked;
	}

	@Override
	public List<String> names() {
		return List.copyOf(this.databases.keySet());
	}

	@Override
	public MigrationCommands commands(String name) {
		DataSource database = this.databases.get(name);
		if (database == null) {
			throw new UnknownDatabaseNameException(name, names());
		}
		Location location = Location.parse("file:" + this.folder);
		ScriptDirectory directory = ScriptDirectory.of(List.of(location), getClass().getClassLoader(),
				new AsmRevisionHeaderReader(), MigrationFactory.noArgumentConstructor());
		Migrator migrator = new Migrator(database, Dialects.load(), directory::load,
				MigratorSettings.defaults().withListeners(this.listeners));
		return new MigrationCommands(
				migrator, NothingWanted::new, new RevisionGeneratorSettings(RevisionFormat.SQL, location,
						RevisionOutput.folder(this.folder), Optional.empty(), AutogenerateOptions.defaults()),
				() -> Dialects.load().byName("h2"));
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
