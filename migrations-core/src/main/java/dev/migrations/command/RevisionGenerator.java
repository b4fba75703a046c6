package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.MigrationsException;
import dev.migrations.autogenerate.AutogenerateResult;
import dev.migrations.autogenerate.Finding;
import dev.migrations.dialect.Dialect;
import dev.migrations.metadata.TargetMetadata;
import dev.migrations.render.JavaRevisionRenderer;
import dev.migrations.render.RevisionDraft;
import dev.migrations.render.RevisionFile;
import dev.migrations.render.RevisionRenderer;
import dev.migrations.render.RevisionTemplate;
import dev.migrations.render.SqlRevisionRenderer;
import dev.migrations.revision.NewRevision;
import dev.migrations.revision.RevisionMap;
import dev.migrations.revision.RevisionNode;
import dev.migrations.runtime.MigrationRun;
import dev.migrations.runtime.Migrator;
import dev.migrations.script.RevisionOutput;

/**
 * Writes new revisions: empty ones, and those that hold what entities and database differ
 * in. Everything that can be refused is refused before a file exists.
 */
final class RevisionGenerator {

	private static final int ID_LENGTH = 12;

	private static final Pattern ID = Pattern.compile("\\w{1,32}");

	private final Migrator migrator;

	private final ModelComparison comparison;

	private final RevisionGeneratorSettings settings;

	private final Supplier<Dialect> dialect;

	/**
	 * A generator for one database.
	 * @param migrator knows the database and its revisions
	 * @param targetMetadata the wanted schema; asked only when it is compared
	 * @param settings how new revisions are written
	 */
	RevisionGenerator(Migrator migrator, Supplier<TargetMetadata> targetMetadata, RevisionGeneratorSettings settings) {
		this(migrator, new ModelComparison(migrator, targetMetadata, settings.autogenerate()), settings,
				() -> migrator.withConnection((connection, dialect) -> dialect));
	}

	private RevisionGenerator(Migrator migrator, ModelComparison comparison, RevisionGeneratorSettings settings,
			Supplier<Dialect> dialect) {
		this.migrator = migrator;
		this.comparison = comparison;
		this.settings = settings;
		this.dialect = dialect;
	}

	/**
	 * The same, for a kind of database that no connection has to tell.
	 */
	RevisionGenerator withDialect(Supplier<Dialect> known) {
		return new RevisionGenerator(this.migrator, this.comparison, this.settings, known);
	}

	/**
	 * Compares, and writes nothing.
	 * @throws dev.migrations.script.DivergedHeadsException if there are several heads
	 * that {@code HEADS} does not list
	 * @throws dev.migrations.script.StaleHeadsException if it lists others
	 * @throws DatabaseNotAtHeadException if revisions are pending
	 */
	CheckResult check() {
		this.settings.headsFile().requireExactAgreement(this.migrator.scripts());
		ModelComparison.Outcome outcome = this.comparison.compare();
		return new CheckResult(texts(outcome.result().detected()), texts(outcome.result().notOwned()),
				outcome.upgradedFirst());
	}

	/**
	 * Writes a revision; with autogenerate, only if there is something to hold.
	 * @throws DatabaseNotAtHeadException if revisions are pending
	 */
	RevisionResult revision(RevisionRequest request) {
		RevisionNode node = plan(request);
		if (request.autogenerate()) {
			return generated(request, node, this.comparison.compare());
		}
		RevisionDraft draft = new RevisionDraft(node, request.message(), now(), "", List.of(), List.of());
		RevisionWriter.Written written = write(request, draft, this.dialect);
		return new RevisionResult(node.id(), written.file(), written.heads(), List.of(), List.of(), List.of(),
				List.of());
	}

	/**
	 * Writes a revision that joins others.
	 * @throws NothingToMergeException if there is one, or none
	 */
	RevisionResult merge(RevisionRequest request) {
		List<String> parents = plan(request).downRevisions();
		if (parents.size() < 2) {
			throw new NothingToMergeException(request.parents(), parents);
		}
		return revision(request);
	}

	/**
	 * Writes a revision that makes what the database has and no revision made; none, if
	 * there is no such thing.
	 */
	RevisionResult fromDatabase(RevisionRequest request) {
		return generated(request, plan(request), this.comparison.ofDatabase());
	}

	/**
	 * Builds an empty database as the entities want it, and stamps it.
	 */
	MigrationRun build(List<String> targets) {
		return this.migrator.build(this.comparison.creation().result().upgrade(), targets);
	}

	private RevisionResult generated(RevisionRequest request, RevisionNode node, ModelComparison.Outcome outcome) {
		AutogenerateResult result = outcome.result();
		List<String> reported = texts(result.notOwned());
		if (result.isEmpty()) {
			return new RevisionResult(null, null, null, List.of(), List.of(), reported, outcome.upgradedFirst());
		}
		RevisionDraft draft = new RevisionDraft(node, request.message(), now(), outcome.generatedBy(), result.upgrade(),
				result.downgrade());
		RevisionWriter.Written written = write(request, draft, outcome::dialect);
		return new RevisionResult(node.id(), written.file(), written.heads(), texts(result.detected()),
				texts(result.warnings()), reported, outcome.upgradedFirst());
	}

	private RevisionNode plan(RevisionRequest request) {
		String id = Objects.requireNonNullElseGet(request.revisionId(), RevisionGenerator::randomId);
		if (!ID.matcher(id).matches()) {
			throw new MigrationsException("The id '" + id
					+ "' cannot be used for a new revision. Write up to 32 letters, digits or underscores.");
		}
		this.migrator.scripts().script(id).ifPresent((script) -> {
			throw new RevisionIdTakenException(id, script.file().map(Path::toString).orElseGet(script::location));
		});
		List<String> parents = request.parents().isEmpty() ? List.of("head") : request.parents();
		RevisionMap map = this.migrator.scripts().map();
		RevisionNode node = map
			.planRevision(new NewRevision(id, parents, request.splice(), request.dependsOn(), request.branchLabels()));
		if (node.downRevisions().isEmpty() && node.branchLabels().isEmpty() && !map.bases().isEmpty()) {
			throw new MigrationsException("There is a first revision already, '" + map.bases().get(0)
					+ "'; a second one without a branch label could not be told from it. Name the revision to follow with"
					+ " '--head'.");
		}
		return node;
	}

	private RevisionWriter.Written write(RevisionRequest request, RevisionDraft draft, Supplier<Dialect> dialect) {
		return new RevisionWriter(this.migrator.scripts(), this.settings).write(request, draft, dialect);
	}

	/**
	 * The last twelve digits of a random UUID, as Alembic makes them.
	 */
	private static String randomId() {
		String uuid = UUID.randomUUID().toString().replace("-", "");
		return uuid.substring(uuid.length() - ID_LENGTH);
	}

	private static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.SECONDS);
	}

	private static List<String> texts(List<Finding> findings) {
		return findings.stream().map(Finding::text).toList();
	}

}
