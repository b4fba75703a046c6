package dev.migrations.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.StringUtils;

import dev.migrations.boot.actuate.endpoint.EndpointOperation;
import dev.migrations.command.RevisionFormat;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.runtime.TransactionMode;
import dev.migrations.schema.QualifiedName;
import dev.migrations.script.Location;

/**
 * Configuration properties for migrations.
 *
 * @param enabled Whether to migrate the database at all.
 * @param locations Comma-separated list of the places revisions live in:
 * 'classpath:db/revisions' for classes of a package and SQL files of the folder,
 * 'package:com.example.revisions' for classes alone, 'file:/path' for SQL files alone.
 * @param output Folder to write new revisions to, instead of the module's own sources.
 * @param format Kind of file a new revision is.
 * @param fileTemplate Mustache template that new revisions are written with, instead of
 * the built-in one of their format.
 * @param target Revision to upgrade to at start-up.
 * @param onStartup What to do with the database when the application starts.
 * @param url JDBC URL of the database to migrate. If not set, the application's
 * DataSource is used.
 * @param username User that migrates. If set without a URL, the application's DataSource
 * is used with this user.
 * @param password Password of the user that migrates.
 * @param driverClassName Fully qualified name of the JDBC driver. Detected from the URL
 * by default.
 * @param dialect Name of the dialect to use. Detected from the database by default.
 * @param versionTable Name of the table that holds the current revisions.
 * @param versionTableSchema Schema of the version table. If not set, the default schema
 * of the connection.
 * @param transaction How revisions share transactions, where the database can roll back
 * DDL.
 * @param lock Waiting for another migration of the same database.
 * @param databaseAhead What to do at start-up if the database is at a revision that this
 * version of the application does not have.
 * @param autogenerate Revisions generated from entities.
 * @param actuator Actuator endpoint.
 * @since 0.1.0
 */
@ConfigurationProperties("migrations")
public record MigrationsProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("classpath:db/revisions") List<String> locations, @Nullable String output,
		@DefaultValue("java") RevisionFormat format, @Nullable String fileTemplate,
		@DefaultValue("heads") String target, @DefaultValue("upgrade") StartupMode onStartup, @Nullable String url,
		@Nullable String username, @Nullable String password, @Nullable String driverClassName,
		@Nullable String dialect, @DefaultValue("migrations_version") String versionTable,
		@Nullable String versionTableSchema, @DefaultValue("per-revision") TransactionMode transaction,
		@DefaultValue Lock lock, @DefaultValue("refuse") DatabaseAheadPolicy databaseAhead,
		@DefaultValue Autogenerate autogenerate, @DefaultValue Actuator actuator) {

	/**
	 * The places revisions live in.
	 * @throws dev.migrations.script.InvalidLocationException if one cannot be understood
	 */
	List<Location> parsedLocations() {
		return this.locations.stream().map(Location::parse).toList();
	}

	MigratorSettings migratorSettings(String application) {
		String schema = StringUtils.hasText(this.versionTableSchema) ? this.versionTableSchema : null;
		return MigratorSettings.defaults()
			.withVersionTable(new QualifiedName(schema, this.versionTable))
			.withTransactionMode(this.transaction)
			.withLockWait(this.lock.patience())
			.withAppliedBy(application);
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
	 * revision created, or all.
	 */
	public record Autogenerate(@DefaultValue("owned") DropPolicy drop) {

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
		ALL

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
