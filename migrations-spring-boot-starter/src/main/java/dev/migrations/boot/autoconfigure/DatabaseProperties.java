package dev.migrations.boot.autoconfigure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrations.boot.autoconfigure.MigrationsProperties.DatabaseAheadPolicy;
import dev.migrations.boot.autoconfigure.MigrationsProperties.DropPolicy;
import dev.migrations.boot.autoconfigure.MigrationsProperties.Lock;
import dev.migrations.boot.autoconfigure.MigrationsProperties.PostWriteCommand;
import dev.migrations.boot.autoconfigure.MigrationsProperties.StartupMode;
import dev.migrations.command.RevisionFormat;
import dev.migrations.runtime.TransactionMode;

/**
 * Properties of one of several databases. What is not set is taken from
 * {@code migrations}.
 *
 * @param locations Comma-separated list of the places its revisions live in.
 * @param recursiveLocations Whether folders and packages inside a location hold revisions
 * as well.
 * @param output Folder to write its new revisions to.
 * @param format Kind of file a new revision is.
 * @param fileTemplate Mustache template that new revisions are written with.
 * @param fileName Name of the file of a new revision, without an extension.
 * @param timeZone Time zone of the dates of new revisions.
 * @param slugLength Number of characters of its message that the name of a file holds at
 * most.
 * @param postWriteHooks Programs to run on each file that a command has written.
 * @param target Revision to upgrade to at start-up.
 * @param onStartup What to do with the database when the application starts.
 * @param dataSource Name of its DataSource bean.
 * @param persistenceUnit Persistence unit whose entities it is compared with, by the name
 * of its EntityManagerFactory bean or its own name.
 * @param url JDBC URL of the database, where it has no DataSource bean.
 * @param username User that migrates.
 * @param password Password of the user that migrates.
 * @param driverClassName Fully qualified name of the JDBC driver.
 * @param dialect Name of the dialect to use.
 * @param defaultSchema Schema of tables that revisions name without one.
 * @param schemaTranslation Schemas to use in place of those that revisions name, by the
 * name that stands in the revision.
 * @param versionTable Name of the table that holds its current revisions.
 * @param versionTableSchema Schema of the version table.
 * @param transaction How revisions share transactions.
 * @param lock Waiting for another migration of the same database.
 * @param databaseAhead What to do at start-up if the database is at a revision that this
 * version of the application does not have.
 * @param naming Names for constraints and indexes that nobody named.
 * @param x Values that revisions and listeners can ask for, by key.
 * @param autogenerate Revisions generated from entities.
 * @since 0.1.0
 */
public record DatabaseProperties(@Nullable List<String> locations, @Nullable Boolean recursiveLocations,
		@Nullable String output, @Nullable RevisionFormat format, @Nullable String fileTemplate,
		@Nullable String fileName, @Nullable String timeZone, @Nullable Integer slugLength,
		@Nullable List<PostWriteCommand> postWriteHooks, @Nullable String target, @Nullable StartupMode onStartup,
		@Nullable String dataSource, @Nullable String persistenceUnit, @Nullable String url, @Nullable String username,
		@Nullable String password, @Nullable String driverClassName, @Nullable String dialect,
		@Nullable String defaultSchema, @Nullable Map<String, String> schemaTranslation, @Nullable String versionTable,
		@Nullable String versionTableSchema, @Nullable TransactionMode transaction, @Nullable Lock lock,
		@Nullable DatabaseAheadPolicy databaseAhead, @Nullable NamingProperties naming, @Nullable Map<String, String> x,
		@Nullable Autogenerate autogenerate) {

	/**
	 * The properties of an application that has this database alone. Where the database
	 * is comes whole from here or from there: a bean of its own does not inherit a URL,
	 * nor the reverse, and no password goes to another place.
	 */
	MigrationsProperties over(MigrationsProperties common) {
		boolean ownPlace = this.dataSource != null || this.url != null;
		return new MigrationsProperties(common.enabled(), or(this.locations, common.locations()),
				or(this.recursiveLocations, common.recursiveLocations()), orNull(this.output, common.output()),
				or(this.format, common.format()), orNull(this.fileTemplate, common.fileTemplate()),
				or(this.fileName, common.fileName()), or(this.timeZone, common.timeZone()),
				or(this.slugLength, common.slugLength()), or(this.postWriteHooks, common.postWriteHooks()),
				or(this.target, common.target()), or(this.onStartup, common.onStartup()),
				ownPlace ? this.dataSource : common.dataSource(),
				orNull(this.persistenceUnit, common.persistenceUnit()), ownPlace ? this.url : common.url(),
				ownPlace ? this.username : orNull(this.username, common.username()),
				ownPlace ? this.password : orNull(this.password, common.password()),
				ownPlace ? this.driverClassName : orNull(this.driverClassName, common.driverClassName()),
				ownPlace ? this.dialect : orNull(this.dialect, common.dialect()),
				orNull(this.defaultSchema, common.defaultSchema()),
				both(this.schemaTranslation, common.schemaTranslation()), or(this.versionTable, common.versionTable()),
				orNull(this.versionTableSchema, common.versionTableSchema()),
				or(this.transaction, common.transaction()), or(this.lock, common.lock()),
				or(this.databaseAhead, common.databaseAhead()),
				(this.naming != null) ? this.naming.over(common.naming()) : common.naming(), both(this.x, common.x()),
				(this.autogenerate != null) ? this.autogenerate.over(common.autogenerate()) : common.autogenerate(),
				common.actuator(), Map.of());
	}

	private static <T> T or(@Nullable T own, T common) {
		return (own != null) ? own : common;
	}

	private static @Nullable String orNull(@Nullable String own, @Nullable String common) {
		return (own != null) ? own : common;
	}

	private static Map<String, String> both(@Nullable Map<String, String> own, Map<String, String> common) {
		Map<String, String> all = new HashMap<>(common);
		all.putAll((own != null) ? own : Map.of());
		return Map.copyOf(all);
	}

	/**
	 * Revisions generated from entities.
	 *
	 * @param drop Objects that a generated revision may drop: those that an applied
	 * revision created, all, or none.
	 * @param ifExists Whether generated operations look first if their object is there,
	 * with IF EXISTS and IF NOT EXISTS.
	 */
	public record Autogenerate(@Nullable DropPolicy drop, @Nullable Boolean ifExists) {

		private MigrationsProperties.Autogenerate over(MigrationsProperties.Autogenerate common) {
			return new MigrationsProperties.Autogenerate(or(this.drop, common.drop()),
					or(this.ifExists, common.ifExists()));
		}

	}

}
