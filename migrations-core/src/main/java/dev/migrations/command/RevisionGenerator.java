package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

	private static final Pattern GENERATED = Pattern.compile("R\\d{8}_.+\\.(java|sql)");

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
	 * @throws DatabaseNotAtHeadException if revisions are pending
	 */
	CheckResult check() {
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
		return new RevisionResult(node.id(), write(request, draft, this.dialect), List.of(), List.of(), List.of(),
				List.of());
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
			return new RevisionResult(null, null, List.of(), List.of(), reported, outcome.upgradedFirst());
		}
		RevisionDraft draft = new RevisionDraft(node, request.message(), now(), outcome.generatedBy(), result.upgrade(),
				result.downgrade());
		Path file = write(request, draft, outcome::dialect);
		return new RevisionResult(node.id(), file, texts(result.detected()), texts(result.warnings()), reported,
				outcome.upgradedFirst());
	}

	private RevisionNode plan(RevisionRequest request) {
		if (request.message().isBlank()) {
			throw new MigrationsException("A revision needs a message. Say what it does in a few words.");
		}
		String id = Objects.requireNonNullElseGet(request.revisionId(), RevisionGenerator::randomId);
		if (!ID.matcher(id).matches()) {
			throw new MigrationsException("The id '" + id
					+ "' cannot be used for a new revision. Write up to 32 letters, digits or underscores.");
		}
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

	private Path write(RevisionRequest request, RevisionDraft draft, Supplier<Dialect> dialect) {
		RevisionFormat format = Objects.requireNonNullElse(request.format(), this.settings.format());
		RevisionOutput output = (request.output() != null) ? RevisionOutput.folder(request.output())
				: this.settings.output();
		RevisionFile file = renderer(format, dialect).render(draft);
		requireEveryRevision(output.folderFor(this.settings.locations().first(), file.fileName()));
		return output.write(this.settings.locations().first(), file.fileName(), file.text());
	}

	/**
	 * A build that lacks a revision of the source folder would start a second branch.
	 * @throws UnknownRevisionFileException if the folder holds a generated revision that
	 * this application does not have
	 */
	private void requireEveryRevision(Path folder) {
		Set<String> known = this.migrator.scripts()
			.all()
			.stream()
			.map((script) -> baseName(script.fileName()))
			.collect(Collectors.toSet());
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(folder)) {
			files.map((file) -> file.getFileName().toString())
				.filter((name) -> GENERATED.matcher(name).matches() && !known.contains(baseName(name)))
				.findFirst()
				.ifPresent((name) -> {
					throw new UnknownRevisionFileException(folder.resolve(name));
				});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String baseName(String fileName) {
		int dot = fileName.indexOf('.');
		return (dot > 0) ? fileName.substring(0, dot) : fileName;
	}

	private RevisionRenderer renderer(RevisionFormat format, Supplier<Dialect> dialect) {
		return switch (format) {
			case JAVA ->
				new JavaRevisionRenderer(this.settings.locations().first().packageName().orElse("db.revisions"),
						template(format).orElseGet(RevisionTemplate::defaultJava));
			case SQL -> new SqlRevisionRenderer(dialect.get().sqlGenerator(),
					template(format).orElseGet(RevisionTemplate::defaultSql));
		};
	}

	/**
	 * The user's own template, which is one of the configured format.
	 */
	private Optional<RevisionTemplate> template(RevisionFormat format) {
		return (format == this.settings.format()) ? this.settings.template().map(RevisionTemplate::file)
				: Optional.empty();
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
