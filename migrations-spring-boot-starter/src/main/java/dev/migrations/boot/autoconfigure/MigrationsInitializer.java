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
import dev.migrations.revision.MultipleHeadsException;
import dev.migrations.revision.RevisionException;
import dev.migrations.runtime.DatabaseAheadException;
import dev.migrations.runtime.MigrationRun;
import dev.migrations.runtime.MigrationStatus;
import dev.migrations.runtime.Migrator;
import dev.migrations.script.HeadsFile;
import dev.migrations.script.Scripts;

/**
 * Migrates the database while the application starts. Beans that use the database wait
 * for it; where it fails, the application does not start.
 *
 * @since 0.1.0
 */
public final class MigrationsInitializer implements InitializingBean, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(MigrationsInitializer.class);

	private static final String DEFAULT_TARGET = "heads";

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
		StartupMode mode = this.properties.onStartup();
		if (mode == StartupMode.NONE) {
			logger.debug("{} is left alone", database());
			return;
		}
		// found once for all that a start asks of them
		Scripts found = this.migrator.scripts();
		if (this.headsFile != null) {
			this.headsFile.requireAgreement(found).ifPresent(logger::warn);
		}
		try {
			if (mode == StartupMode.UPGRADE) {
				upgrade(this.migrator.with(found), found);
			}
			else {
				verify(this.migrator.with(found), found);
			}
		}
		catch (DatabaseAheadException ex) {
			goOnAhead(ex);
		}
	}

	private void upgrade(Migrator withFound, Scripts found) {
		MigrationRun run;
		try {
			run = withFound.upgrade(this.properties.target());
		}
		catch (MultipleHeadsException ex) {
			throw new SeveralHeadsException(this.properties.target(), found);
		}
		catch (RevisionException ex) {
			if (isWithoutRevisions(found)) {
				return;
			}
			throw DEFAULT_TARGET.equals(this.properties.target()) ? ex : new UnusableTargetException(
					new DatabaseId(this.name).property("target"), this.properties.target(), ex);
		}
		if (run.steps().isEmpty() && !(run.after().isEmpty() && isWithoutRevisions(found))) {
			logUpToDate(run.after());
		}
	}

	private void verify(Migrator withFound, Scripts found) {
		MigrationStatus status = withFound.status();
		if (!status.unknown().isEmpty()) {
			throw new DatabaseAheadException(status.unknown());
		}
		List<String> pending = status.pending().stream().map(MigrationStatus.RevisionStatus::id).toList();
		if (!pending.isEmpty()) {
			throw new PendingRevisionsException(status.current(), pending);
		}
		if (!isWithoutRevisions(found)) {
			logUpToDate(status.current());
		}
	}

	private boolean isWithoutRevisions(Scripts found) {
		if (found.isEmpty()) {
			logger.info("There are no revisions in {}{}", locations(), ofDatabase());
		}
		return found.isEmpty();
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
