package dev.migrations.command.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import dev.migrations.command.RevisionFormat;
import dev.migrations.render.RevisionTemplate;

/**
 * What a module starts from (Alembic's {@code init --template}). A new one is a constant
 * here and a folder of files among the resources.
 *
 * @since 0.1.0
 */
public enum ProjectTemplate {

	/** One database, revisions in Java. */
	GENERIC(RevisionFormat.JAVA, "db/revisions"),

	/** One database, revisions in SQL. */
	SQL(RevisionFormat.SQL, "db/revisions"),

	/** Two databases, each with its own revisions. */
	MULTIDB(RevisionFormat.JAVA, "db/orders", "db/billing"),

	/**
	 * An application on R2DBC that migrates over JDBC: what Alembic's {@code async} is.
	 */
	REACTIVE(RevisionFormat.JAVA, "db/revisions");

	private static final String RESOURCES = "/dev/migrations/init/";

	private static final String README = "migrations/README.md";

	private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

	private final RevisionFormat format;

	private final List<String> locations;

	ProjectTemplate(RevisionFormat format, String... locations) {
		this.format = format;
		this.locations = List.of(locations);
	}

	/**
	 * The template of that name.
	 * @throws UnknownTemplateException if there is none
	 */
	public static ProjectTemplate named(String name) {
		return Arrays.stream(values())
			.filter((template) -> template.label().equals(name))
			.findFirst()
			.orElseThrow(
					() -> new UnknownTemplateException(name, Stream.of(values()).map(ProjectTemplate::label).toList()));
	}

	/**
	 * The name as users write it.
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * What it is for, one line: the first of its README.
	 */
	public String description() {
		return own(README).lines().findFirst().orElseThrow();
	}

	/**
	 * The lines for the application's {@code application.yml}.
	 */
	public String configuration() {
		return own("application.yml");
	}

	/**
	 * Writes the template's files into a module. Nothing that exists is overwritten, and
	 * a failure leaves nothing new.
	 * @param directory the module's folder
	 * @return what was written
	 * @throws NoModuleException if the folder is no module
	 * @throws FilesExistException if a file is there already; nothing is written then
	 * @throws FilesNotWrittenException if a file or folder cannot be written
	 */
	public InitializedModule initialize(Path directory) {
		Path module = directory.toAbsolutePath().normalize();
		requireModule(module);
		return new InitializedModule(this, module, new NewFiles(module).write(files()), configuration());
	}

	private static void requireModule(Path module) {
		if (!Files.isDirectory(module.resolve("src").resolve("main"))
				&& BUILD_FILES.stream().map(module::resolve).noneMatch(Files::isRegularFile)) {
			throw new NoModuleException(module);
		}
	}

	private List<ProjectFile> files() {
		List<ProjectFile> files = new ArrayList<>();
		for (String location : this.locations) {
			if (this.format == RevisionFormat.JAVA) {
				String packageInfo = "src/main/java/" + location + "/package-info.java";
				files.add(ProjectFile.text(packageInfo, own(packageInfo)));
			}
			files.add(ProjectFile.noHeads("src/main/resources/" + location));
		}
		files.add(revisionTemplate());
		files.add(ProjectFile.text(README, own(README)));
		files.add(ProjectFile.script("migrations/migrate", resource("migrate")));
		return files;
	}

	private ProjectFile revisionTemplate() {
		return switch (this.format) {
			case JAVA -> ProjectFile.text("migrations/revision.java.mustache", RevisionTemplate.defaultJava().text());
			case SQL -> ProjectFile.text("migrations/revision.sql.mustache", RevisionTemplate.defaultSql().text());
		};
	}

	private String own(String path) {
		return resource(label() + "/" + path);
	}

	private static String resource(String path) {
		try (InputStream content = ProjectTemplate.class.getResourceAsStream(RESOURCES + path)) {
			return new String(Objects.requireNonNull(content, path).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
