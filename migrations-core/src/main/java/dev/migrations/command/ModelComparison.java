package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.migrations.autogenerate.AutogenerateOptions;
import dev.migrations.autogenerate.AutogenerateResult;
import dev.migrations.autogenerate.Autogenerator;
import dev.migrations.autogenerate.IgnoredTables;
import dev.migrations.autogenerate.OwnedObjects;
import dev.migrations.autogenerate.RevisionReplay;
import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.Dialect;
import dev.migrations.metadata.TargetMetadata;
import dev.migrations.operation.MigrationContext;
import dev.migrations.operation.Operations;
import dev.migrations.runtime.DatabaseAheadException;
import dev.migrations.runtime.MigrationRun;
import dev.migrations.runtime.MigrationStatus;
import dev.migrations.runtime.Migrator;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.QualifiedName;
import dev.migrations.script.Script;
import dev.migrations.script.Scripts;

/**
 * Compares what the entities want with what the database has. The database must be at all
 * heads, or the difference would hold what pending revisions bring; one in memory is
 * brought there first.
 */
final class ModelComparison {

	private final Migrator migrator;

	private final Supplier<TargetMetadata> targetMetadata;

	private final AutogenerateOptions options;

	ModelComparison(Migrator migrator, Supplier<TargetMetadata> targetMetadata, AutogenerateOptions options) {
		this.migrator = migrator;
		this.targetMetadata = targetMetadata;
		this.options = options;
	}

	Outcome compare() {
		List<String> upgradedFirst = upgradeInMemoryDatabase();
		requireHeads();
		// before a connection is taken: building the metadata may need the only one
		TargetMetadata wanted = this.targetMetadata.get();
		return this.migrator
			.withConnection((connection, dialect) -> compare(wanted, connection, dialect, upgradedFirst));
	}

	private List<String> upgradeInMemoryDatabase() {
		boolean inMemory = this.migrator
			.withConnection((connection, dialect) -> dialect.isInMemory(connection.getMetaData()));
		if (!inMemory) {
			return List.of();
		}
		return this.migrator.upgrade("heads").steps().stream().map(MigrationRun.Step::revision).toList();
	}

	private void requireHeads() {
		MigrationStatus status = this.migrator.status();
		if (!status.unknown().isEmpty()) {
			throw new DatabaseAheadException(status.unknown());
		}
		if (!status.pending().isEmpty()) {
			throw new DatabaseNotAtHeadException(status.current(),
					status.pending().stream().map(MigrationStatus.RevisionStatus::id).toList());
		}
	}

	/**
	 * What an empty database lacks of what the entities want.
	 * @throws DatabaseNotEmptyException if it holds tables or sequences
	 */
	Outcome creation() {
		TargetMetadata wanted = this.targetMetadata.get();
		return this.migrator.withConnection((connection, dialect) -> {
			DatabaseSchema found = dialect.schemaInspector().inspect(connection, wanted.otherSchemas());
			AutogenerateOptions applied = options(dialect);
			DatabaseNotEmptyException.refuse(found, applied.ignored(), dialect.comparisonRules());
			AutogenerateResult result = new Autogenerator().compare(wanted.schema(), found, dialect.comparisonRules(),
					OwnedObjects.none(), applied);
			return new Outcome(result, dialect, generatedBy(wanted.generatedBy(), connection, dialect), List.of());
		});
	}

	/**
	 * What the database has that no revision made, as if it were wanted.
	 */
	Outcome ofDatabase() {
		return this.migrator.withConnection((connection, dialect) -> {
			ComparisonRules rules = dialect.comparisonRules();
			DatabaseSchema found = rules.canonical(dialect.schemaInspector().inspect(connection, Set.of()));
			AutogenerateResult result = new Autogenerator().compare(found, owned(dialect).partOf(found), rules,
					OwnedObjects.none(), options(dialect));
			return new Outcome(result, dialect, generatedBy("database", connection, dialect), List.of());
		});
	}

	private Outcome compare(TargetMetadata wanted, Connection connection, Dialect dialect, List<String> upgradedFirst)
			throws SQLException {
		DatabaseSchema found = dialect.schemaInspector().inspect(connection, wanted.otherSchemas());
		AutogenerateResult result = new Autogenerator().compare(wanted.schema(), found, dialect.comparisonRules(),
				owned(dialect), options(dialect));
		return new Outcome(result, dialect, generatedBy(wanted.generatedBy(), connection, dialect), upgradedFirst);
	}

	private AutogenerateOptions options(Dialect dialect) {
		IgnoredTables ignored = this.options.ignored()
			.and(dialect.migrationLock().tables(this.migrator.settings().versionTable()).toArray(QualifiedName[]::new))
			.and(this.migrator.settings().versionTable(), this.migrator.settings().historyTable());
		return this.options.withIgnored(ignored);
	}

	private static String generatedBy(String source, Connection connection, Dialect dialect) throws SQLException {
		return source + ", " + dialect.name() + " " + connection.getMetaData().getDatabaseMajorVersion();
	}

	/**
	 * What the applied revisions have made, by replaying what they record.
	 */
	private OwnedObjects owned(Dialect dialect) {
		Scripts scripts = this.migrator.scripts();
		List<String> oldestFirst = new ArrayList<>(scripts.map().history());
		Collections.reverse(oldestFirst);
		RevisionReplay replay = OwnedObjects.replay(dialect.name(), dialect.comparisonRules());
		MigrationContext context = new MigrationContext(dialect.name(), false, this.migrator.settings().arguments());
		for (String id : oldestFirst) {
			Script script = scripts.script(id).orElseThrow();
			replay.operations(Operations.record(context, script.migration()::upgrade));
			replay.creates(script.header().creates());
		}
		return replay.owned();
	}

	/**
	 * The answer.
	 *
	 * @param result what differs
	 * @param dialect the database's dialect
	 * @param generatedBy who compared: {@code Hibernate 7.4.5.Final, postgresql 18}
	 * @param upgradedFirst the revisions an in-memory database was brought through first
	 */
	record Outcome(AutogenerateResult result, Dialect dialect, String generatedBy, List<String> upgradedFirst) {

	}

}
