package dev.migrations.boot.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.Ordered;

import dev.migrations.MigrationsException;
import dev.migrations.boot.autoconfigure.MigrationsProperties.DatabaseAheadPolicy;
import dev.migrations.boot.autoconfigure.MigrationsProperties.StartupMode;
import dev.migrations.command.MigrationDatabases;
import dev.migrations.revision.RevisionException;
import dev.migrations.runtime.DatabaseAheadException;
import dev.migrations.runtime.MigrationRun;
import dev.migrations.runtime.MigrationStatus;
import dev.migrations.runtime.Migrator;
import dev.migrations.script.HeadsFile;

/**
 * Migrates the database while the application starts. Beans that use the database wait
 * for it; where it fails, the application does not start.
 *
 * @since 0.1.0
 */
public final class MigrationsInitializer implements InitializingBean, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(MigrationsInitializer.class);

	private final String name;

	private final Migrator migrator;

	private final MigrationsProperties properties;

	private final @Nullable HeadsFile headsFile;

	/**
	 * An initializer of an application's only database.
	 * @param migrator runs the revisions
	 * @param properties what to do with the database
	 */
	public MigrationsInitializer(Migrator migrator, MigrationsProperties properties) {
		this(MigrationDatabases.DEFAULT, migrator, properties);
	}

	/**
	 * An initializer of one of several databases.
	 * @param name its name
	 * @param migrator runs the revisions
	 * @param properties what to do with the database, as if it were the only one
	 */
	public MigrationsInitializer(String name, Migrator migrator, MigrationsProperties properties) {
		this(name, migrator, properties, null);
	}

	MigrationsInitializer(String name, Migrator migrator, MigrationsProperties properties,
			@Nullable HeadsFile headsFile) {
		this.name = name;
		this.migrator = migrator;
		this.properties = properties;
		this.headsFile = headsFile;
	}

	/**
	 * Does what {@code migrations.on-startup} says.
	 * @throws MigrationsException if it cannot be done; of several databases, a
	 * {@link DatabaseInitializationException} that names this one
	 */
	@Override
	public void afterPropertiesSet() {
		if (MigrationDatabases.DEFAULT.equals(this.name)) {
			initialize();
			return;
		}
		try {
			initialize();
		}
		catch (MigrationsException ex) {
			throw new DatabaseInitializationException(this.name, ex);
		}
	}

	private void initialize() {
		if (this.properties.onStartup() != StartupMode.NONE) {
			checkHeads();
		}
		try {
			switch (this.properties.onStartup()) {
				case UPGRADE -> upgrade();
				case VERIFY -> verify();
				case NONE -> logger.debug("{} is left alone", database());
			}
		}
		catch (DatabaseAheadException ex) {
			goOnAhead(ex);
		}
	}

	/**
	 * Revisions are found once more only where there is a file to compare them with.
	 */
	private void checkHeads() {
		HeadsFile file = this.headsFile;
		if (file != null && file.read().isPresent()) {
			file.requireAgreement(this.migrator.scripts()).ifPresent(logger::warn);
		}
	}

	private void upgrade() {
		MigrationRun run;
		try {
			run = this.migrator.upgrade(this.properties.target());
		}
		catch (RevisionException ex) {
			if (noRevisions()) {
				return;
			}
			throw ex;
		}
		if (run.steps().isEmpty() && !(run.after().isEmpty() && noRevisions())) {
			logUpToDate(run.after());
		}
	}

	private void verify() {
		MigrationStatus status = this.migrator.status();
		if (!status.unknown().isEmpty()) {
			throw new DatabaseAheadException(status.unknown());
		}
		List<String> pending = status.pending().stream().map(MigrationStatus.RevisionStatus::id).toList();
		if (!pending.isEmpty()) {
			throw new PendingRevisionsException(status.current(), pending);
		}
		if (!status.revisions().isEmpty() || !noRevisions()) {
			logUpToDate(status.current());
		}
	}

	/**
	 * Asked only where the database is at base or something fails: to find revisions
	 * twice would cost each start.
	 */
	private boolean noRevisions() {
		boolean none = this.migrator.scripts().isEmpty();
		if (none) {
			logger.info("There are no revisions in {}{}", locations(), ofDatabase());
		}
		return none;
	}

	private void goOnAhead(DatabaseAheadException ahead) {
		if (this.properties.databaseAhead() == DatabaseAheadPolicy.REFUSE) {
			throw ahead;
		}
		logger.warn(
				"{} is at revision '{}', which this version of the application does not have;"
						+ " starting against it as it is ('migrations.database-ahead=allow')",
				database(), String.join("', '", ahead.unknownRevisions()));
	}

	private void logUpToDate(List<String> revisions) {
		logger.info("{} is up to date at {}", database(), revisions.isEmpty() ? "base" : String.join(", ", revisions));
	}

	private String database() {
		return MigrationDatabases.DEFAULT.equals(this.name) ? "The database" : "Database '" + this.name + "'";
	}

	private String ofDatabase() {
		return MigrationDatabases.DEFAULT.equals(this.name) ? "" : ", those of database '" + this.name + "'";
	}

	private String locations() {
		return String.join(", ", this.properties.locations());
	}

	/**
	 * First among initializers of the same kind, so that other ones may use the schema.
	 */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
