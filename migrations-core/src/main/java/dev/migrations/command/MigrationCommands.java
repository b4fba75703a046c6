package dev.migrations.command;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.revision.RevisionMap;
import dev.migrations.runtime.HistoryEntry;
import dev.migrations.runtime.MigrationRun;
import dev.migrations.runtime.MigrationStatus;
import dev.migrations.runtime.Migrator;
import dev.migrations.script.Script;
import dev.migrations.script.Scripts;

/**
 * The verbs, for Java. The command line and the Actuator endpoint stand on it.
 *
 * @since 0.1.0
 */
public final class MigrationCommands {

	private final Migrator migrator;

	private final RevisionGenerator generator;

	/**
	 * The verbs of one database.
	 * @param migrator runs revisions
	 * @param generator compares and writes revisions
	 */
	public MigrationCommands(Migrator migrator, RevisionGenerator generator) {
		this.migrator = migrator;
		this.generator = generator;
	}

	/**
	 * Applies what leads to the target: {@code heads}, {@code head}, {@code +1}, an id or
	 * its start.
	 */
	public MigrationRun upgrade(String target) {
		return this.migrator.upgrade(target);
	}

	/**
	 * Undoes what lies above the target: {@code base}, {@code -1}, an id or its start.
	 */
	public MigrationRun downgrade(String target) {
		return this.migrator.downgrade(target);
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
	 * The current revisions that this version of the application has.
	 */
	public List<RevisionInfo> current() {
		Scripts scripts = this.migrator.scripts();
		List<String> known = currentRevisions().stream().filter((row) -> scripts.map().find(row).isPresent()).toList();
		return infos(scripts, scripts.map().current(known));
	}

	/**
	 * The revisions, newest first.
	 * @param range {@code from:to}, or {@code null} for all; {@code current} stands for
	 * the current revisions of the database
	 */
	public List<RevisionInfo> history(@Nullable String range) {
		Scripts scripts = this.migrator.scripts();
		boolean asksDatabase = range != null && range.contains("current");
		List<String> rows = asksDatabase ? currentRevisions() : List.of();
		return infos(scripts, scripts.map().history((range != null) ? range : ":", rows));
	}

	/**
	 * The revisions that no other one follows.
	 */
	public List<RevisionInfo> heads() {
		Scripts scripts = this.migrator.scripts();
		return infos(scripts, scripts.map().heads());
	}

	/**
	 * What a target stands for.
	 * @param target {@code head}, {@code heads}, {@code current}, an id or its start
	 */
	public List<RevisionInfo> show(String target) {
		if ("current".equals(target)) {
			return current();
		}
		Scripts scripts = this.migrator.scripts();
		return infos(scripts, scripts.map().resolveAll(target));
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
		return this.generator.revision(request);
	}

	/**
	 * Compares the entities with the database, and writes nothing.
	 */
	public CheckResult check() {
		return this.generator.check();
	}

	private static List<RevisionInfo> infos(Scripts scripts, List<String> ids) {
		RevisionMap map = scripts.map();
		Set<String> heads = Set.copyOf(map.heads());
		return ids.stream().map((id) -> {
			Script script = scripts.script(id).orElseThrow();
			return RevisionInfo.of(script, heads.contains(id), map.children(id).size() > 1);
		}).toList();
	}

}
