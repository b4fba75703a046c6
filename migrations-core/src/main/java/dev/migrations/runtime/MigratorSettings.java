package dev.migrations.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrations.operation.RunArguments;
import dev.migrations.schema.Names;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.QualifiedName;

/**
 * How a {@link Migrator} works.
 *
 * @param versionTable the table of current revisions; its history is beside it, under the
 * same name with {@code _history} in place of {@code _version} (or appended)
 * @param transactionMode how revisions share transactions
 * @param lockWait how long to wait for another migration that shows no progress
 * @param appliedBy who runs it, for the history: an application's name, for instance
 * @param defaultSchema the schema that names without one mean, our own tables included,
 * or {@code null} for the connection's own
 * @param schemaTranslation schemas that operations name, and the schemas they mean here;
 * the empty name stands for operations that name none
 * @param naming names for constraints that revisions leave without one; the database
 * chooses where it has no template
 * @param arguments what revisions and listeners are told
 * @param listeners who is told of each step
 * @param database the name of the database, for log lines and listeners, where there are
 * several; {@code null} otherwise
 * @since 0.1.0
 */
public record MigratorSettings(QualifiedName versionTable, TransactionMode transactionMode, Duration lockWait,
		String appliedBy, @Nullable String defaultSchema, Map<String, String> schemaTranslation,
		NamingConvention naming, RunArguments arguments, List<MigrationListener> listeners, @Nullable String database) {

	public MigratorSettings {
		schemaTranslation = Map.copyOf(schemaTranslation);
		listeners = List.copyOf(listeners);
	}

	/**
	 * Table {@code migrations_version}, a transaction for each revision, ten minutes.
	 */
	public static MigratorSettings defaults() {
		return new MigratorSettings(QualifiedName.of("migrations_version"), TransactionMode.PER_REVISION,
				Duration.ofMinutes(10), "", null, Map.of(), NamingConvention.DEFAULT, RunArguments.NONE, List.of(),
				null);
	}

	public MigratorSettings withVersionTable(QualifiedName name) {
		return new MigratorSettings(name, this.transactionMode, this.lockWait, this.appliedBy, this.defaultSchema,
				this.schemaTranslation, this.naming, this.arguments, this.listeners, this.database);
	}

	public MigratorSettings withTransactionMode(TransactionMode mode) {
		return new MigratorSettings(this.versionTable, mode, this.lockWait, this.appliedBy, this.defaultSchema,
				this.schemaTranslation, this.naming, this.arguments, this.listeners, this.database);
	}

	public MigratorSettings withLockWait(Duration wait) {
		return new MigratorSettings(this.versionTable, this.transactionMode, wait, this.appliedBy, this.defaultSchema,
				this.schemaTranslation, this.naming, this.arguments, this.listeners, this.database);
	}

	public MigratorSettings withAppliedBy(String name) {
		return new MigratorSettings(this.versionTable, this.transactionMode, this.lockWait, name, this.defaultSchema,
				this.schemaTranslation, this.naming, this.arguments, this.listeners, this.database);
	}

	/**
	 * With another schema for names without one: that of a tenant, for instance.
	 */
	public MigratorSettings withDefaultSchema(@Nullable String schema) {
		return new MigratorSettings(this.versionTable, this.transactionMode, this.lockWait, this.appliedBy, schema,
				this.schemaTranslation, this.naming, this.arguments, this.listeners, this.database);
	}

	/**
	 * With schemas in place of those that operations name. SQL that users write is left
	 * as it is.
	 */
	public MigratorSettings withSchemaTranslation(Map<String, String> translation) {
		return new MigratorSettings(this.versionTable, this.transactionMode, this.lockWait, this.appliedBy,
				this.defaultSchema, translation, this.naming, this.arguments, this.listeners, this.database);
	}

	/**
	 * With names for the constraints that revisions leave without one.
	 */
	public MigratorSettings withNaming(NamingConvention convention) {
		return new MigratorSettings(this.versionTable, this.transactionMode, this.lockWait, this.appliedBy,
				this.defaultSchema, this.schemaTranslation, convention, this.arguments, this.listeners, this.database);
	}

	public MigratorSettings withArguments(RunArguments newArguments) {
		return new MigratorSettings(this.versionTable, this.transactionMode, this.lockWait, this.appliedBy,
				this.defaultSchema, this.schemaTranslation, this.naming, newArguments, this.listeners, this.database);
	}

	public MigratorSettings withListeners(List<MigrationListener> newListeners) {
		return new MigratorSettings(this.versionTable, this.transactionMode, this.lockWait, this.appliedBy,
				this.defaultSchema, this.schemaTranslation, this.naming, this.arguments, newListeners, this.database);
	}

	/**
	 * With the name that log lines and listeners call the database by, where there are
	 * several.
	 */
	public MigratorSettings withDatabase(@Nullable String name) {
		return new MigratorSettings(this.versionTable, this.transactionMode, this.lockWait, this.appliedBy,
				this.defaultSchema, this.schemaTranslation, this.naming, this.arguments, this.listeners, name);
	}

	/**
	 * What log lines start with: {@code [orders] }, or nothing.
	 */
	String label() {
		return (this.database != null) ? "[" + this.database + "] " : "";
	}

	/**
	 * The table with one row for each step that ran.
	 */
	public QualifiedName historyTable() {
		String name = this.versionTable.name();
		String base = Names.unquoted(name).replaceFirst("_version$", "");
		return this.versionTable.withName(Names.append(Names.isQuoted(name) ? Names.quoted(base) : base, "_history"));
	}

}
