package dev.migrations.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

import dev.migrations.boot.actuate.endpoint.EndpointOperation;
import dev.migrations.command.RevisionFormat;
import dev.migrations.command.UnknownDatabaseNameException;
import dev.migrations.runtime.TransactionMode;
import dev.migrations.script.Location;
import dev.migrations.script.ScriptLocations;

/**
 * Configuration properties for migrations.
 *
 * @param enabled Whether to migrate the database at all.
 * @param locations Comma-separated list of the places revisions live in:
 * 'classpath:db/revisions' for classes of a package and SQL files of the folder,
 * 'package:com.example.revisions' for classes alone, 'file:/path' for SQL files alone.
 * @param recursiveLocations Whether folders and packages inside a location hold revisions
 * as well.
 * @param output Folder to write new revisions to, instead of the module's own sources.
 * @param format Kind of file a new revision is.
 * @param fileTemplate Mustache template that new revisions are written with, instead of
 * the built-in one of their format.
 * @param fileName Name of the file of a new revision, without an extension. Replaced are
 * '{rev}', '{slug}' (the message), '{epoch}', '{year}', '{month}', '{day}', '{hour}',
 * '{minute}' and '{second}'; '/' parts folders.
 * @param timeZone Time zone of the date in names of files and of the date that a new
 * revision is said to be created.
 * @param slugLength Number of characters of its message that the name of a file holds at
 * most.
 * @param postWriteHooks Programs to run on each file that a command has written, in
 * order: a formatter, for instance.
 * @param target Revision to upgrade to at start-up.
 * @param onStartup What to do with the database when the application starts.
 * @param dataSource Name of the DataSource bean to migrate. If not set, the URL, else the
 * application's only or primary one.
 * @param persistenceUnit Persistence unit whose entities the database is compared with,
 * by the name of its EntityManagerFactory bean or its own name. If not set, the
 * application's only or primary one.
 * @param url JDBC URL of the database to migrate. If not set, the application's
 * DataSource is used.
 * @param username User that migrates. If set without a URL, the application's DataSource
 * is used with this user.
 * @param password Password of the user that migrates.
 * @param driverClassName Fully qualified name of the JDBC driver. Detected from the URL
 * by default.
 * @param dialect Name of the dialect to use. Detected from the database by default.
 * @param defaultSchema Schema of tables that revisions name without one. If not set, the
 * default schema of the connection.
 * @param schemaTranslation Schemas to use in place of those that revisions name, by the
 * name that stands in the revision.
 * @param versionTable Name of the table that holds the current revisions.
 * @param versionTableSchema Schema of the version table. If not set, the default schema.
 * @param transaction How revisions share transactions, where the database can roll back
 * DDL.
 * @param lock Waiting for another migration of the same database.
 * @param databaseAhead What to do at start-up if the database is at a revision that this
 * version of the application does not have.
 * @param naming Names for constraints and indexes that nobody named.
 * @param x Values that revisions and listeners can ask for, by key. Option '-x' of a
 * command goes before them.
 * @param autogenerate Revisions generated from entities.
 * @param actuator Actuator endpoint.
 * @param databases Databases, by name, where the application has several. Each has the
 * properties of 'migrations' that are its own; what is not set for it is taken from
 * there.
 * @since 0.1.0
 */
@ConfigurationProperties("migrations")
public record MigrationsProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("classpath:db/revisions") List<String> locations,
		@DefaultValue("false") boolean recursiveLocations, @Nullable String output,
		@DefaultValue("java") RevisionFormat format, @Nullable String fileTemplate,
		@DefaultValue("R{year}{month}{day}_{rev}_{slug}") String fileName, @DefaultValue("UTC") String timeZone,
		@DefaultValue("40") int slugLength, @DefaultValue List<PostWriteCommand> postWriteHooks,
		@DefaultValue("heads") String target, @DefaultValue("upgrade") StartupMode onStartup,
		@Nullable String dataSource, @Nullable String persistenceUnit, @Nullable String url, @Nullable String username,
		@Nullable String password, @Nullable String driverClassName, @Nullable String dialect,
		@Nullable String defaultSchema, @DefaultValue Map<String, String> schemaTranslation,
		@DefaultValue("migrations_version") String versionTable, @Nullable String versionTableSchema,
		@DefaultValue("per-revision") TransactionMode transaction, @DefaultValue Lock lock,
		@DefaultValue("refuse") DatabaseAheadPolicy databaseAhead, @DefaultValue NamingProperties naming,
		@DefaultValue Map<String, String> x, @DefaultValue Autogenerate autogenerate, @DefaultValue Actuator actuator,
		@DefaultValue Map<String, DatabaseProperties> databases) {

	/**
	 * The places revisions live in.
	 * @throws dev.migrations.script.InvalidLocationException if one cannot be understood
	 */
	ScriptLocations scriptLocations() {
		return ScriptLocations.of(this.locations.stream().map(Location::parse).toList())
			.withRecursive(this.recursiveLocations);
	}

	/**
	 * The properties of one of several databases, as if the application had it alone.
	 */
	MigrationsProperties of(String database) {
		DatabaseProperties own = this.databases.get(database);
		if (own == null) {
			throw new UnknownDatabaseNameException(database, List.copyOf(this.databases.keySet()));
		}
		return own.over(this);
	}

	/**
	 * Waiting for another migration of the same database.
	 *
	 * @param patience Time to wait for another migration that shows no progress.
	 */
	public record Lock(@Name("wait") @DefaultValue("10m") Duration patience) {

	}

	/**
	 * Revisions generated from entities.
	 *
	 * @param drop Objects that a generated revision may drop: those that an applied
	 * revision created, all, or none.
	 * @param ifExists Whether generated operations look first if their object is there,
	 * with IF EXISTS and IF NOT EXISTS.
	 */
	public record Autogenerate(@DefaultValue("owned") DropPolicy drop, @DefaultValue("false") boolean ifExists) {

	}

	/**
	 * A program to run on each file that a command has written.
	 *
	 * @param name Name of the hook, for messages.
	 * @param command Comma-separated list of the program and its arguments. '{file}'
	 * stands for the file; without it, the file is the last argument.
	 * @param workingDirectory Folder that the program runs in.
	 * @param timeout Time after which the program is stopped.
	 */
	public record PostWriteCommand(@Nullable String name, @DefaultValue List<String> command,
			@Nullable String workingDirectory, @DefaultValue("60s") Duration timeout) {

	}

	/**
	 * Actuator endpoint.
	 *
	 * @param operations Comma-separated list of the operations allowed over the endpoint
	 * in addition to 'upgrade'.
	 */
	public record Actuator(@DefaultValue Set<EndpointOperation> operations) {

	}

	/**
	 * What to do with the database when the application starts.
	 */
	public enum StartupMode {

		/** Bring it to the target. */
		UPGRADE,

		/** Stop the application unless the database is at all heads. */
		VERIFY,

		/** Leave it alone. */
		NONE

	}

	/**
	 * What a generated revision may drop.
	 */
	public enum DropPolicy {

		/** What an applied revision created. */
		OWNED,

		/** Whatever the entities do not have. */
		ALL,

		/** Nothing. */
		NONE

	}

	/**
	 * What to do if the database is ahead of the application.
	 */
	public enum DatabaseAheadPolicy {

		/** Stop the application. */
		REFUSE,

		/** Warn, and start against the database as it is. */
		ALLOW

	}

}
