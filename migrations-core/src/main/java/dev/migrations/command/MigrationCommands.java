package dev.migrations.command;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrations.dialect.Dialect;
import dev.migrations.metadata.TargetMetadata;
import dev.migrations.operation.RunArguments;
import dev.migrations.runtime.HistoryEntry;
import dev.migrations.runtime.MigrationRun;
import dev.migrations.runtime.MigrationStatus;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.OfflineMigrator;
import dev.migrations.runtime.SqlScript;

/**
 * The verbs of one database, for Java. The command line and the Actuator endpoint stand
 * on it. Each verb answers with a record; targets are written as in
 * {@link dev.migrations.revision.RevisionTarget}.
 *
 * @since 0.1.0
 */
public final class MigrationCommands {

	private static final String CURRENT = "current";

	private final Migrator migrator;

	private final Supplier<TargetMetadata> targetMetadata;

	private final RevisionGeneratorSettings generation;

	private final Supplier<Dialect> offlineDialect;

	/**
	 * The verbs of one database.
	 * @param migrator runs revisions
	 * @param targetMetadata the wanted schema; asked only when it is compared
	 * @param generation how new revisions are written
	 * @param offlineDialect the kind of database that scripts are written for; asked only
	 * in offline mode
	 */
	public MigrationCommands(Migrator migrator, Supplier<TargetMetadata> targetMetadata,
			RevisionGeneratorSettings generation, Supplier<Dialect> offlineDialect) {
		this.migrator = migrator;
		this.targetMetadata = targetMetadata;
		this.generation = generation;
		this.offlineDialect = offlineDialect;
	}

	/**
	 * The same verbs, with more to tell revisions and listeners: {@code -x key=value} and
	 * {@code --tag}.
	 */
	public MigrationCommands with(RunArguments arguments) {
		return new MigrationCommands(this.migrator.with(arguments), this.targetMetadata, this.generation,
				this.offlineDialect);
	}

	/**
	 * Applies what leads to the target: {@code heads}, {@code head}, {@code +1}, an id or
	 * its start.
	 */
	public MigrationRun upgrade(String target) {
		return this.migrator.upgrade(target);
	}

	/**
	 * The script of an upgrade, without a connection.
	 * @param target a target to reach from base, or {@code start:end}
	 */
	public SqlScript upgradeSql(String target) {
		return offline().upgrade(target);
	}

	/**
	 * Undoes what lies above the target: {@code base}, {@code -1}, an id or its start.
	 */
	public MigrationRun downgrade(String target) {
		return this.migrator.downgrade(target);
	}

	/**
	 * The script of a downgrade, without a connection.
	 * @param range {@code start:end}
	 */
	public SqlScript downgradeSql(String range) {
		return offline().downgrade(range);
	}

	/**
	 * Sets the current revisions without running anything.
	 * @param targets the revisions that the database is said to be at
	 * @param purge whether to forget what the version table says first
	 */
	public MigrationRun stamp(List<String> targets, boolean purge) {
		return this.migrator.stamp(targets, purge);
	}

	/**
	 * The script of a stamp, without a connection.
	 * @param targets targets to stamp from base, or {@code start:end} with one start
	 */
	public SqlScript stampSql(List<String> targets) {
		return offline().stamp(targets);
	}

	/**
	 * Creates the version table and the history, if they are missing.
	 * @return whether one of them was missing
	 */
	public boolean ensureVersion() {
		return this.migrator.ensureVersion();
	}

	/**
	 * The script that creates the version table and the history.
	 */
	public SqlScript ensureVersionSql() {
		return offline().ensureVersion();
	}

	/**
	 * What the database and the revisions found are to each other.
	 */
	public MigrationStatus status() {
		return this.migrator.status();
	}

	/**
	 * The current revisions, as the version table has them.
	 */
	public List<String> currentRevisions() {
		return this.migrator.currentRevisions();
	}

	/**
	 * The current revisions that this version of the application has: the rows of the
	 * version table, and the newest revisions of branches that are applied because others
	 * depend on them.
	 */
	public List<RevisionInfo> current() {
		return queries().current(currentRevisions());
	}

	/**
	 * The revisions, newest first.
	 * @param range {@code from:to}, or {@code null} for all; {@code current} stands for
	 * the current revisions of the database
	 */
	public List<RevisionInfo> history(@Nullable String range) {
		boolean asksDatabase = range != null && range.contains(CURRENT);
		Collection<String> rows = asksDatabase ? currentRevisions() : List.of();
		return queries().history((range != null) ? range : ":", rows);
	}

	/**
	 * The revisions that no other one follows.
	 */
	public List<RevisionInfo> heads() {
		return heads(false);
	}

	/**
	 * The newest revisions.
	 * @param resolveDependencies whether those that another one depends on are left out
	 */
	public List<RevisionInfo> heads(boolean resolveDependencies) {
		return queries().heads(resolveDependencies);
	}

	/**
	 * The revisions that several others follow, newest first.
	 */
	public List<BranchInfo> branches() {
		return queries().branches();
	}

	/**
	 * What a target stands for.
	 * @param target {@code head}, {@code heads}, {@code current}, an id or its start
	 */
	public List<RevisionInfo> show(String target) {
		return CURRENT.equals(target) ? current() : queries().show(target);
	}

	/**
	 * The source files of what a target stands for, to be opened in an editor.
	 * @param target {@code head}, {@code heads}, {@code current}, an id or its start
	 * @throws NoSourceFileException if there is no revision, or its source is not at hand
	 */
	public List<Path> edit(String target) {
		List<RevisionInfo> revisions = show(target);
		if (revisions.isEmpty()) {
			throw NoSourceFileException.noRevision(target);
		}
		revisions.stream().filter((revision) -> revision.file() == null).findFirst().ifPresent((revision) -> {
			throw NoSourceFileException.of(revision.id(), revision.location());
		});
		return revisions.stream().map(RevisionInfo::file).map(Objects::requireNonNull).toList();
	}

	/**
	 * Every step that ran on the database, oldest first.
	 */
	public List<HistoryEntry> applied() {
		return this.migrator.history();
	}

	/**
	 * Writes a new revision.
	 */
	public RevisionResult revision(RevisionRequest request) {
		return generator().revision(request);
	}

	/**
	 * Writes a revision that joins those that the request names as its parents.
	 * @throws NothingToMergeException if they are one
	 */
	public RevisionResult merge(RevisionRequest request) {
		return generator().merge(request);
	}

	/**
	 * Writes a revision that makes what the database has and no revision made: code for
	 * existing tables, to be read and then stamped.
	 * @return the revision; none, if every table comes from a revision
	 */
	public RevisionResult revisionFromDatabase(RevisionRequest request) {
		return generator().fromDatabase(request);
	}

	/**
	 * Builds an empty database as the entities want it, and stamps it, without running
	 * any revision (Alembic's recipe of building from scratch).
	 * @param targets the revisions that the database is said to be at afterwards
	 * @throws DatabaseNotEmptyException if it holds tables or sequences
	 */
	public MigrationRun build(List<String> targets) {
		return generator().build(targets);
	}

	/**
	 * Writes a new revision without any connection (Alembic's {@code revision --sql}).
	 * @throws AutogenerateOfflineException if it is to hold what entities and database
	 * differ in
	 */
	public RevisionResult revisionOffline(RevisionRequest request) {
		if (request.autogenerate()) {
			throw new AutogenerateOfflineException();
		}
		return generator().withDialect(this.offlineDialect).revision(request);
	}

	/**
	 * Lets a revision that no database has applied follow another one, by rewriting its
	 * source file.
	 * @param revision the revision
	 * @param onto the revision to follow, or {@code base}
	 * @throws RebaseException if it is applied, or cannot follow that one
	 * @throws NoSourceFileException if its source is not at hand
	 */
	public RebaseResult rebase(String revision, String onto) {
		return new RevisionRebase(this.migrator, this.generation).rebase(revision, onto);
	}

	/**
	 * Lists the newest revisions in the file {@code HEADS}, where it does not.
	 * @return the file
	 */
	public Path writeHeads() {
		return this.generation.headsFile().write(this.generation.output(), this.migrator.scripts().map().heads());
	}

	/**
	 * Compares the entities with the database, and writes nothing.
	 * @throws dev.migrations.script.DivergedHeadsException if there are several heads
	 * that the file {@code HEADS} does not list
	 * @throws dev.migrations.script.StaleHeadsException if it lists others
	 */
	public CheckResult check() {
		return generator().check();
	}

	private RevisionQueries queries() {
		return new RevisionQueries(this.migrator.scripts());
	}

	private RevisionGenerator generator() {
		return new RevisionGenerator(this.migrator, this.targetMetadata, this.generation);
	}

	private OfflineMigrator offline() {
		return new OfflineMigrator(this.offlineDialect.get(), this.migrator::scripts, this.migrator.settings());
	}

}
