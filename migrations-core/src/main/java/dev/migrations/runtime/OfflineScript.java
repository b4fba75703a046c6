package dev.migrations.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.CopyStatement;
import dev.migrations.dialect.BackfillStatement;
import dev.migrations.dialect.ComposedStatement;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.dialect.UnwritableBindException;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Operation;
import dev.migrations.revision.RevisionStep;
import dev.migrations.revision.VersionRowChange;

/**
 * A script while it is written: header, transactions, statements, and what becomes of our
 * two tables, so that the database is afterwards as a run would have left it.
 */
final class OfflineScript {

	private static final String APPLIED_BY = "script";

	private static final Pattern SETTING = Pattern.compile("(?i)\\b(set|set_config|use|reset|discard)\\b");

	private final Dialect dialect;

	private final MigratorSettings settings;

	private final VersionTable versions;

	private final HistoryTable history;

	private final List<String> before;

	private final List<String> after;

	private final StringBuilder text = new StringBuilder();

	private final boolean transactionalDdl;

	private boolean open;

	private boolean started;

	private boolean guarded;

	OfflineScript(Dialect dialect, MigratorSettings settings, String command, List<String> before, List<String> after) {
		this.dialect = dialect;
		this.settings = settings;
		this.versions = new VersionTable(dialect, settings.versionTable());
		this.history = new HistoryTable(dialect, settings.historyTable());
		this.before = before;
		this.after = after;
		this.transactionalDdl = dialect.capabilities().contains(Capability.TRANSACTIONAL_DDL);
		header(command);
	}

	private void header(String command) {
		comment("migrations " + command + " --sql");
		comment("For " + this.dialect.name() + ", at " + names(this.before)
				+ (guard(this.before).isPresent() ? "." : ". Nothing checks that it is there."));
		String usage = this.dialect.scriptStyle().usage();
		if (!usage.isEmpty()) {
			comment("Run it with: " + usage);
		}
		this.text.append('\n');
		this.dialect.scriptStyle().prologue().forEach(this::line);
		useDefaultSchema();
		this.dialect.scriptStyle().lock(this.settings.versionTable()).ifPresent(this::statement);
	}

	private Optional<String> guard(List<String> rows) {
		String table = this.dialect.sqlGenerator().identifier(this.settings.versionTable());
		return this.dialect.scriptStyle().guard(table, rows);
	}

	private void useDefaultSchema() {
		if (this.settings.defaultSchema() != null) {
			statement(this.dialect.sqlGenerator().useSchema(this.settings.defaultSchema()));
		}
	}

	/**
	 * What the block writes, as one transaction where the database can roll back DDL.
	 */
	void inTransaction(Runnable block) {
		this.guarded = false;
		begin();
		block.run();
		commit();
	}

	private void begin() {
		if (this.transactionalDdl && !this.open) {
			line(this.dialect.scriptStyle().begin());
			this.open = true;
		}
	}

	private void commit() {
		if (this.open) {
			line(this.dialect.scriptStyle().commit());
			this.open = false;
		}
	}

	/**
	 * Our two tables, where they may be missing.
	 */
	void tables() {
		create(this.versions.creation());
		create(this.history.creation());
	}

	/**
	 * What comes before a step: our tables, once, and in each transaction a look whether
	 * the database is where the step starts. The look reads the version table, which has
	 * to be there; a database that lacked it is at base, as the script says.
	 */
	private void start(RevisionStep step) {
		if (!this.started && this.before.isEmpty()) {
			tables();
		}
		this.started = true;
		if (!this.guarded) {
			guard(step.rowsBefore()).ifPresent(this::statement);
			this.guarded = true;
		}
	}

	/**
	 * A database that was once downgraded to base has them already.
	 */
	private void create(CreateTable creation) {
		Operation lookingFirst = new CreateTable(creation.table(), Existence.IF_NOT_EXISTS);
		this.dialect.sqlGenerator().generate(lookingFirst).forEach((statement) -> statement(statement.text()));
	}

	void revision(RevisionPlan plan) {
		start(plan.step());
		comment("Running " + plan.title());
		this.text.append('\n');
		boolean transactional = plan.script().header().transactional();
		for (Statement statement : plan.statements()) {
			boolean inside = transactional && statement.transactional();
			if (inside) {
				begin();
			}
			else {
				commit();
			}
			if (statement instanceof CopyStatement copy) {
				line(copy.inScript());
			}
			else {
				inlined(plan, statement).forEach(this::statement);
			}
		}
		begin();
		if (plan.statements().stream().anyMatch(OfflineScript::maySet)) {
			this.dialect.scriptStyle().sessionReset().forEach(this::statement);
			useDefaultSchema();
		}
		rows(plan.step());
		record(plan.script().id(), plan.step().direction().word(), plan.statements(), plan.downgrade().orElse(null));
	}

	/**
	 * Whether a statement that users wrote may have changed the session: rather once too
	 * often than a version row in another schema.
	 */
	private static boolean maySet(Statement statement) {
		return Journal.isWrittenByUsers(statement.source()) && SETTING.matcher(statement.text()).find();
	}

	private List<String> inlined(RevisionPlan plan, Statement statement) {
		try {
			if (statement instanceof BackfillStatement backfill) {
				return List.of(this.dialect.sqlGenerator().inlined(backfill.atOnce()));
			}
			return (statement instanceof ComposedStatement composed) ? composed.composition().scriptSql()
					: List.of(this.dialect.sqlGenerator().inlined((SqlStatement) statement));
		}
		catch (UnwritableBindException | UnsupportedOperationOnDialectException ex) {
			throw new RevisionPlanException(plan.script(), plan.step().direction(), ex);
		}
	}

	void stamp(RevisionStep step) {
		start(step);
		comment("Running stamp_revision " + String.join(", ", step.from()) + " -> " + String.join(", ", step.to()));
		this.text.append('\n');
		rows(step);
		for (String revision : step.to().isEmpty() ? step.from() : step.to()) {
			record(revision, "stamp", List.of(), null);
		}
	}

	private void rows(RevisionStep step) {
		for (VersionRowChange change : step.rowChanges()) {
			statement(this.versions.sql(change));
		}
	}

	private void record(String revision, String direction, List<Statement> statements, @Nullable String downgrade) {
		String checksum = statements.isEmpty() ? "" : Checksum.of(statements);
		ExecuteSql insert = new ExecuteSql(this.history.insertNowSql(), Arrays.asList(revision, direction, "done", 0L,
				APPLIED_BY, checksum, statements.size(), statements.size(), downgrade));
		SqlStatement statement = new SqlStatement(insert.sql(), insert.binds(), true, 0, insert);
		statement(this.dialect.sqlGenerator().inlined(statement));
	}

	private void comment(String line) {
		line.lines().forEach((part) -> this.text.append("-- ").append(part).append('\n'));
	}

	private void statement(String sql) {
		line(this.dialect.scriptStyle().terminated(sql));
	}

	private void line(String line) {
		this.text.append(line).append("\n\n");
	}

	SqlScript finish(List<String> revisions) {
		this.dialect.scriptStyle().unlock(this.settings.versionTable()).ifPresent(this::statement);
		return new SqlScript(this.dialect.name(), this.before, this.after, new ArrayList<>(revisions),
				this.text.toString());
	}

	private static String names(List<String> revisions) {
		return revisions.isEmpty() ? "base" : String.join(", ", revisions);
	}

}
