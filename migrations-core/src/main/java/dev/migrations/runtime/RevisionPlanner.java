package dev.migrations.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.SqlGenerator;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.ConventionalNames;
import dev.migrations.operation.MigrationContext;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.operation.SchemaTranslation;
import dev.migrations.revision.Direction;
import dev.migrations.revision.RevisionStep;
import dev.migrations.script.Migration;
import dev.migrations.script.Script;
import dev.migrations.script.Scripts;

/**
 * Turns steps through the graph into statements for one database. Everything that can be
 * refused is refused here, before anything runs.
 */
final class RevisionPlanner {

	private static final Logger logger = LoggerFactory.getLogger(RevisionPlanner.class);

	private final Scripts scripts;

	private final Dialect dialect;

	private final MigrationContext context;

	private final ConventionalNames names;

	private final SchemaTranslation translation;

	RevisionPlanner(Scripts scripts, Dialect dialect, MigrationContext context, MigratorSettings settings) {
		this.scripts = scripts;
		this.dialect = dialect;
		this.context = context;
		this.names = ConventionalNames.of(settings.naming());
		this.translation = SchemaTranslation.of(settings.schemaTranslation());
	}

	List<RevisionPlan> plan(List<RevisionStep> steps) {
		List<RevisionPlan> plans = new ArrayList<>(steps.size());
		for (RevisionStep step : steps) {
			plans.add(plan(step));
		}
		return plans;
	}

	private RevisionPlan plan(RevisionStep step) {
		Script script = this.scripts.script(Objects.requireNonNull(step.revision(), "A stamp runs nothing"))
			.orElseThrow();
		try {
			Migration migration = script.migration();
			if (step.direction() == Direction.DOWNGRADE) {
				return new RevisionPlan(step, script, statements(migration, Migration::downgrade), Optional.empty());
			}
			List<Statement> statements = statements(migration, Migration::upgrade);
			return new RevisionPlan(step, script, statements, storedDowngrade(migration));
		}
		catch (RevisionPlanException ex) {
			throw ex;
		}
		catch (RuntimeException | LinkageError ex) {
			throw new RevisionPlanException(script, step.direction(), ex);
		}
	}

	private List<Statement> statements(Migration migration, BiConsumer<Migration, Operations> direction) {
		List<Statement> statements = new ArrayList<>();
		SqlGenerator generator = this.dialect.sqlGenerator();
		for (Operation operation : Operations.record(this.context, (op) -> direction.accept(migration, op))) {
			generator.generate(this.translation.translate(this.names.complete(operation)))
				.forEach((statement) -> statements.add(TransactionControl.refuseIn(statement, generator)));
		}
		return statements;
	}

	/**
	 * The way back as SQL, kept with the history for whoever has to go back when the
	 * revision's own code is no longer at hand. A revision whose way back is not SQL,
	 * does not exist, or throws, keeps none: its upgrade does not fail for that.
	 */
	private Optional<String> storedDowngrade(Migration migration) {
		try {
			List<Statement> statements = statements(migration, Migration::downgrade);
			if (!statements.stream().allMatch(RevisionPlanner::isPlainSql)) {
				return Optional.empty();
			}
			return Optional.of(statements.stream().map(Statement::text).collect(Collectors.joining(";\n")));
		}
		catch (RuntimeException | LinkageError ex) {
			logger.debug("No downgrade is kept", ex);
			return Optional.empty();
		}
	}

	/**
	 * Whether the text alone says what runs.
	 */
	private static boolean isPlainSql(Statement statement) {
		return statement instanceof SqlStatement sql && sql.binds().isEmpty() && sql.transactional();
	}

}
