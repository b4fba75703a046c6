package dev.migrations.runtime;

import java.util.List;
import java.util.function.Supplier;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Dialect;
import dev.migrations.operation.MigrationContext;
import dev.migrations.revision.RevisionStep;
import dev.migrations.script.Scripts;

/**
 * Writes what a {@link Migrator} would run as a script, without any connection (Alembic's
 * offline mode). The whole plan is made before the first line is written, so that a
 * script is complete or there is none.
 *
 * @since 0.1.0
 */
public final class OfflineMigrator {

	private final Dialect dialect;

	private final Supplier<Scripts> scripts;

	private final MigratorSettings settings;

	/**
	 * A migrator for databases of one kind.
	 * @param dialect the kind of database
	 * @param scripts finds the revisions; asked at each call
	 * @param settings how it works
	 */
	public OfflineMigrator(Dialect dialect, Supplier<Scripts> scripts, MigratorSettings settings) {
		this.dialect = dialect;
		this.scripts = scripts;
		this.settings = settings;
	}

	/**
	 * The script of an upgrade.
	 * @param target a target to reach from base, or {@code start:end}
	 * @throws OfflineJavaException if a revision runs Java code
	 * @throws RevisionPlanException if a revision cannot be planned
	 * @throws dev.migrations.revision.RevisionException if the target is wrong
	 */
	public SqlScript upgrade(String target) {
		Scripts found = this.scripts.get();
		return run("upgrade " + target, found, found.map().planOfflineUpgrade(target));
	}

	/**
	 * The script of a downgrade.
	 * @param range {@code start:end}
	 * @throws OfflineJavaException if a revision runs Java code
	 * @throws RevisionPlanException if a revision cannot be planned
	 * @throws dev.migrations.revision.RevisionException if the range is wrong
	 */
	public SqlScript downgrade(String range) {
		Scripts found = this.scripts.get();
		found.map().requireBranch(range);
		return run("downgrade " + range, found, found.map().planOfflineDowngrade(range));
	}

	/**
	 * The script of a stamp.
	 * @param targets targets to stamp from base, or {@code start:end} with one start
	 * @throws dev.migrations.revision.RevisionException if a target is wrong
	 */
	public SqlScript stamp(List<String> targets) {
		Scripts found = this.scripts.get();
		List<RevisionStep> steps = found.map().planOfflineStamp(targets);
		String command = "stamp " + String.join(" ", targets);
		if (steps.isEmpty()) {
			return nothing(command);
		}
		OfflineScript script = script(command, steps);
		script.inTransaction(() -> steps.forEach(script::stamp));
		return script.finish(List.of());
	}

	/**
	 * The script that creates our two tables.
	 */
	public SqlScript ensureVersion() {
		OfflineScript script = script("ensure-version", List.of());
		script.inTransaction(script::tables);
		return script.finish(List.of());
	}

	private SqlScript run(String command, Scripts found, List<RevisionStep> steps) {
		if (steps.isEmpty()) {
			return nothing(command);
		}
		MigrationContext context = new MigrationContext(this.dialect.name(), true, this.settings.arguments());
		List<RevisionPlan> plans = new RevisionPlanner(found, this.dialect, context, this.settings).plan(steps);
		plans.forEach(OfflineJavaException::refuseIn);
		if (this.settings.transactionMode() == TransactionMode.ALL) {
			plans.forEach(this::requireOneTransaction);
		}
		OfflineScript script = script(command, steps);
		if (this.settings.transactionMode() == TransactionMode.ALL) {
			script.inTransaction(() -> plans.forEach(script::revision));
		}
		else {
			plans.forEach((plan) -> script.inTransaction(() -> script.revision(plan)));
		}
		return script.finish(plans.stream().map((plan) -> plan.script().id()).toList());
	}

	/**
	 * As online: one transaction for all cannot be split around a statement.
	 */
	private void requireOneTransaction(RevisionPlan plan) {
		boolean transactionalDdl = this.dialect.capabilities().contains(Capability.TRANSACTIONAL_DDL);
		if (transactionalDdl && !Segment.isOneTransaction(Segment.of(plan, 0, this.dialect))) {
			throw new NotTransactionalException(plan.script());
		}
	}

	/**
	 * A script that does nothing is legal, and says so.
	 */
	private SqlScript nothing(String command) {
		return new SqlScript(this.dialect.name(), List.of(), List.of(), List.of(),
				"-- migrations " + command + " --sql\n-- There is nothing to run.\n");
	}

	private OfflineScript script(String command, List<RevisionStep> steps) {
		List<String> after = steps.isEmpty() ? List.of() : steps.get(steps.size() - 1).rowsAfter();
		List<String> before = steps.isEmpty() ? List.of() : steps.get(0).rowsBefore();
		return new OfflineScript(this.dialect, this.settings, command, before, after);
	}

}
