package dev.migrations.command.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.render.RevisionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What each template writes into a module, and what it refuses.
 */
class ProjectTemplateTests {

	private static final String NO_HEADS = "# The newest revisions, written by 'migrations revision', 'merge' and"
			+ " 'rebase'. Commit it: two branches of work conflict here.\n";

	@TempDir
	private Path module = Path.of("");

	@BeforeEach
	void mavenModule() throws IOException {
		Files.writeString(this.module.resolve("pom.xml"), "<project/>");
	}

	@Test
	void genericHasAPackageOfRevisions() {
		initialize(ProjectTemplate.GENERIC);
		assertThat(tree()).containsExactly("migrations/README.md", "migrations/migrate",
				"migrations/revision.java.mustache", "pom.xml", "src/main/java/db/revisions/package-info.java",
				"src/main/resources/db/revisions/HEADS");
		assertThat(text("src/main/resources/db/revisions/HEADS")).isEqualTo(NO_HEADS);
		assertThat(text("src/main/java/db/revisions/package-info.java")).isEqualTo("""
				/**
				 * The revisions of the database: one class each, written by 'migrations revision'.
				 */
				package db.revisions;
				""");
		assertThat(text("migrations/revision.java.mustache")).isEqualTo(RevisionTemplate.defaultJava().text());
		assertThat(ProjectTemplate.GENERIC.configuration()).isEqualTo("""
				migrations:
				  locations: classpath:db/revisions
				  file-template: migrations/revision.java.mustache
				""");
	}

	@Test
	void sqlHasAFolderOfResources() {
		initialize(ProjectTemplate.SQL);
		assertThat(tree()).containsExactly("migrations/README.md", "migrations/migrate",
				"migrations/revision.sql.mustache", "pom.xml", "src/main/resources/db/revisions/HEADS");
		assertThat(text("src/main/resources/db/revisions/HEADS")).isEqualTo(NO_HEADS);
		assertThat(text("migrations/revision.sql.mustache")).isEqualTo(RevisionTemplate.defaultSql().text());
		assertThat(ProjectTemplate.SQL.configuration()).isEqualTo("""
				migrations:
				  locations: classpath:db/revisions
				  format: sql
				  file-template: migrations/revision.sql.mustache
				""");
	}

	@Test
	void multidbHasAPackageForEachDatabase() {
		initialize(ProjectTemplate.MULTIDB);
		assertThat(tree()).containsExactly("migrations/README.md", "migrations/migrate",
				"migrations/revision.java.mustache", "pom.xml", "src/main/java/db/billing/package-info.java",
				"src/main/java/db/orders/package-info.java", "src/main/resources/db/billing/HEADS",
				"src/main/resources/db/orders/HEADS");
		assertThat(text("src/main/resources/db/orders/HEADS")).isEqualTo(NO_HEADS);
		assertThat(text("src/main/resources/db/billing/HEADS")).isEqualTo(NO_HEADS);
		assertThat(text("src/main/java/db/orders/package-info.java")).isEqualTo("""
				/**
				 * The revisions of the database 'orders': one class each, written by 'migrations revision'.
				 */
				package db.orders;
				""");
		assertThat(text("src/main/java/db/billing/package-info.java")).isEqualTo("""
				/**
				 * The revisions of the database 'billing': one class each, written by 'migrations revision'.
				 */
				package db.billing;
				""");
		assertThat(ProjectTemplate.MULTIDB.configuration()).isEqualTo("""
				migrations:
				  file-template: migrations/revision.java.mustache
				  databases:
				    orders:
				      data-source: ordersDataSource
				      persistence-unit: orders
				      locations: classpath:db/orders
				    billing:
				      data-source: billingDataSource
				      persistence-unit: billing
				      locations: classpath:db/billing
				""");
	}

	@Test
	void reactiveMigratesOverJdbc() {
		initialize(ProjectTemplate.REACTIVE);
		assertThat(tree()).containsExactly("migrations/README.md", "migrations/migrate",
				"migrations/revision.java.mustache", "pom.xml", "src/main/java/db/revisions/package-info.java",
				"src/main/resources/db/revisions/HEADS");
		assertThat(text("src/main/resources/db/revisions/HEADS")).isEqualTo(NO_HEADS);
		assertThat(ProjectTemplate.REACTIVE.configuration()).isEqualTo("""
				spring.r2dbc.url: r2dbc:postgresql://localhost:5432/app
				spring.r2dbc.username: app
				spring.r2dbc.password: ${APP_PASSWORD}

				migrations:
				  url: jdbc:postgresql://localhost:5432/app
				  username: ${spring.r2dbc.username}
				  password: ${spring.r2dbc.password}
				  locations: classpath:db/revisions
				  file-template: migrations/revision.java.mustache
				""");
	}

	@ParameterizedTest
	@EnumSource
	void readmeBeginsWithTheDescriptionAndNamesEachFileAndFiveCommands(ProjectTemplate template) {
		InitializedModule written = initialize(template);
		String readme = text("migrations/README.md");
		assertThat(readme.lines().findFirst()).hasValue(template.description());
		assertThat(readme.lines().filter((line) -> line.startsWith("migrations/migrate "))).hasSize(5);
		assertThat(readme.split("## Five commands")).hasSize(2);
		assertThat(readme).contains("HEADS", "`migrate`");
		assertThat(written.files()).filteredOn((file) -> file.toString().endsWith(".mustache"))
			.singleElement()
			.satisfies((file) -> assertThat(readme).contains("`" + file.getFileName() + "`"));
	}

	@ParameterizedTest
	@EnumSource
	void resultListsWhatWasWritten(ProjectTemplate template) {
		InitializedModule written = initialize(template);
		assertThat(written.template()).isSameAs(template);
		assertThat(written.directory()).isEqualTo(this.module);
		assertThat(written.configuration()).isEqualTo(template.configuration());
		assertThat(written.files().stream().map((file) -> this.module.relativize(file).toString()).sorted())
			.containsExactlyElementsOf(tree().stream().filter((file) -> !file.equals("pom.xml")).toList());
		assertThat(this.module.resolve("migrations/migrate")).isExecutable();
		assertThat(this.module.resolve("migrations/README.md").toFile().canExecute()).isFalse();
	}

	@Test
	void unknownTemplateIsRefused() {
		assertThatExceptionOfType(UnknownTemplateException.class).isThrownBy(() -> ProjectTemplate.named("async"))
			.withMessage("There is no template 'async'. Name one of 'generic', 'sql', 'multidb', 'reactive';"
					+ " 'list-templates' says what they are for.")
			.satisfies((ex) -> assertThat(ex.template()).isEqualTo("async"))
			.satisfies((ex) -> assertThat(ex.known()).containsExactly("generic", "sql", "multidb", "reactive"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pom.xml", "build.gradle", "build.gradle.kts", "src/main/java" })
	void moduleIsKnownByItsBuildFileOrItsSources(String path) throws IOException {
		Path other = this.module.resolve("other");
		Files.createDirectories(other.resolve(path).getParent());
		if (path.startsWith("src")) {
			Files.createDirectory(other.resolve(path));
		}
		else {
			Files.createFile(other.resolve(path));
		}
		assertThat(ProjectTemplate.SQL.initialize(other).files()).hasSize(4);
	}

	@Test
	void otherFolderIsRefused() throws IOException {
		Path folder = Files.createDirectory(this.module.resolve("documents"));
		assertThatExceptionOfType(NoModuleException.class).isThrownBy(() -> ProjectTemplate.GENERIC.initialize(folder))
			.withMessage("'" + folder + "' is not a module: it has neither 'src/main' nor a 'pom.xml', 'build.gradle'"
					+ " or 'build.gradle.kts'. Name the folder of the application's module, or run the command in it.")
			.satisfies((ex) -> assertThat(ex.directory()).isEqualTo(folder));
		assertThatExceptionOfType(NoModuleException.class)
			.isThrownBy(() -> ProjectTemplate.GENERIC.initialize(folder.resolve("nowhere")));
		assertThat(tree()).containsExactly("pom.xml");
	}

	@Test
	void fileThatExistsIsNotOverwritten() throws IOException {
		Path heads = write("src/main/resources/db/revisions/HEADS", "aaaa1\n");
		assertThatExceptionOfType(FilesExistException.class).isThrownBy(() -> initialize(ProjectTemplate.GENERIC))
			.withMessage("File '" + heads + "' exists and is not overwritten; nothing was written. Move it away, or go"
					+ " on with what is there.")
			.satisfies((ex) -> assertThat(ex.files()).containsExactly(heads));
		assertThat(tree()).containsExactly("pom.xml", "src/main/resources/db/revisions/HEADS");
		assertThat(heads).hasContent("aaaa1");
	}

	@Test
	void allFilesThatExistAreNamed() throws IOException {
		Path readme = write("migrations/README.md", "mine");
		Path migrate = this.module.resolve("migrations/migrate");
		Files.createSymbolicLink(migrate, Path.of("nowhere"));
		assertThatExceptionOfType(FilesExistException.class).isThrownBy(() -> initialize(ProjectTemplate.SQL))
			.withMessage("Files '" + readme + "', '" + migrate + "' exist and are not overwritten; nothing was written."
					+ " Move them away, or go on with what is there.");
		assertThat(this.module.resolve("src")).doesNotExist();
	}

	@Test
	void secondRunChangesNothing() {
		initialize(ProjectTemplate.MULTIDB);
		List<String> before = tree();
		assertThatExceptionOfType(FilesExistException.class).isThrownBy(() -> initialize(ProjectTemplate.MULTIDB))
			.satisfies((ex) -> assertThat(ex.files()).hasSize(7));
		assertThat(tree()).isEqualTo(before);
	}

	@Test
	void failureHalfWayLeavesNothingNew() throws IOException {
		Path mine = write("src/main/java/App.java", "class App {}");
		Path inTheWay = write("migrations", "no folder");
		Path file = inTheWay.resolve("revision.java.mustache");
		assertThatExceptionOfType(FilesNotWrittenException.class).isThrownBy(() -> initialize(ProjectTemplate.GENERIC))
			.withMessage("File '" + file + "' cannot be written: java.nio.file.FileAlreadyExistsException: " + inTheWay
					+ ". Nothing new was left in the module. Make its folder writable, and run the command again.")
			.satisfies((ex) -> assertThat(ex.file()).isEqualTo(file))
			.satisfies((ex) -> assertThat(ex.left()).isEmpty());
		assertThat(tree()).containsExactly("migrations", "pom.xml", "src/main/java/App.java");
		assertThat(this.module.resolve("src/main/java/db")).doesNotExist();
		assertThat(this.module.resolve("src/main/resources")).doesNotExist();
		assertThat(mine).hasContent("class App {}");
		assertThat(inTheWay).hasContent("no folder");
	}

	@Test
	void whatCannotBeRemovedAgainIsNamed() {
		NewFiles files = new NewFiles(this.module);
		Path kept = this.module.resolve("folder");
		ProjectFile first = ProjectFile.text("folder/first", "text");
		ProjectFile second = new ProjectFile("second", (file) -> {
			Files.writeString(kept.resolve("of another process"), "text");
			throw new IOException("No space left on device");
		});
		assertThatExceptionOfType(FilesNotWrittenException.class).isThrownBy(() -> files.write(List.of(first, second)))
			.withMessage("File '" + this.module.resolve("second") + "' cannot be written: java.io.IOException: No space"
					+ " left on device. Of what was written before, remove '" + kept + "' yourself. Make its folder"
					+ " writable, and run the command again.")
			.satisfies((ex) -> assertThat(ex.left()).containsExactly(kept));
		assertThat(tree()).containsExactly("folder/of another process", "pom.xml");
	}

	private InitializedModule initialize(ProjectTemplate template) {
		return template.initialize(this.module);
	}

	private Path write(String path, String text) throws IOException {
		Path file = this.module.resolve(path);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private String text(String path) {
		try {
			return Files.readString(this.module.resolve(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> tree() {
		try (Stream<Path> files = Files.walk(this.module)) {
			return files.filter((file) -> !Files.isDirectory(file))
				.map((file) -> this.module.relativize(file).toString())
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
