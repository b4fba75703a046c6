package dev.migrations.runtime;

import java.time.Duration;

import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;

/**
 * How a {@link Migrator} works.
 *
 * @param versionTable the table of current revisions; its history is beside it, under the
 * same name with {@code _history} in place of {@code _version} (or appended)
 * @param transactionMode how revisions share transactions
 * @param lockWait how long to wait for another migration that shows no progress
 * @param appliedBy who runs it, for the history: an application's name, for instance
 * @since 0.1.0
 */
public record MigratorSettings(QualifiedName versionTable, TransactionMode transactionMode, Duration lockWait,
		String appliedBy) {

	/**
	 * Table {@code migrations_version}, a transaction for each revision, ten minutes.
	 */
	public static MigratorSettings defaults() {
		return new MigratorSettings(QualifiedName.of("migrations_version"), TransactionMode.PER_REVISION,
				Duration.ofMinutes(10), "");
	}

	public MigratorSettings withVersionTable(QualifiedName name) {
		return new MigratorSettings(name, this.transactionMode, this.lockWait, this.appliedBy);
	}

	public MigratorSettings withTransactionMode(TransactionMode mode) {
		return new MigratorSettings(this.versionTable, mode, this.lockWait, this.appliedBy);
	}

	public MigratorSettings withLockWait(Duration wait) {
		return new MigratorSettings(this.versionTable, this.transactionMode, wait, this.appliedBy);
	}

	public MigratorSettings withAppliedBy(String name) {
		return new MigratorSettings(this.versionTable, this.transactionMode, this.lockWait, name);
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
