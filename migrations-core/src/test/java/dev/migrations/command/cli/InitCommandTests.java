package dev.migrations.command.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code init} and {@code list-templates}, which ask for no database.
 */
class InitCommandTests {

	@TempDir
	private Path module = Path.of("");

	private TestCommandLine line = new TestCommandLine(this.module);

	@BeforeEach
	void mavenModule() throws IOException {
		Files.writeString(this.module.resolve("pom.xml"), "<project/>");
		this.line = new TestCommandLine(this.module).withoutConnection();
	}

	@Test
	void initSaysWhatItWroteAndWhatIsLeftToDo() {
		assertThat(run("init", "--template", "sql")).isZero();
		assertThat(this.line.out()).isEqualTo("""
				Created MODULE/src/main/resources/db/revisions/HEADS
				Created MODULE/migrations/revision.sql.mustache
				Created MODULE/migrations/README.md
				Created MODULE/migrations/migrate

				Add to MODULE/src/main/resources/application.yml:

				migrations:
				  locations: classpath:db/revisions
				  format: sql
				  file-template: migrations/revision.sql.mustache

				Then read MODULE/migrations/README.md.
				""".replace("MODULE", this.module.toString()));
		assertThat(this.line.err()).isEmpty();
		assertThat(this.module.resolve("migrations/migrate")).isExecutable();
		assertThat(this.line.asked()).isZero();
	}

	@Test
	void genericIsTheTemplateUnlessOneIsNamed() {
		assertThat(run("init")).isZero();
		assertThat(this.module.resolve("src/main/java/db/revisions/package-info.java")).exists();
	}

	@Test
	void quietPrintsTheConfigurationAlone() {
		assertThat(run("-q", "init", "-t", "generic")).isZero();
		assertThat(this.line.out()).isEqualTo("""
				migrations:
				  locations: classpath:db/revisions
				  file-template: migrations/revision.java.mustache
				""");
	}

	@Test
	void scriptsReadOneDocument() {
		assertThat(run("init", "-t", "reactive", "--output", "json")).isZero();
		assertThat(this.line.out()).hasLineCount(1);
		assertThat(this.line.json().propertyNames()).containsExactly("template", "directory", "files", "configuration");
		assertThat(this.line.json().at("/template").asString()).isEqualTo("reactive");
		assertThat(this.line.json().at("/directory").asString()).isEqualTo(this.module.toString());
		assertThat(this.line.json().at("/files/0").asString())
			.isEqualTo(this.module.resolve("src/main/java/db/revisions/package-info.java").toString());
		assertThat(this.line.json().at("/configuration").asString()).contains("spring.r2dbc.url: r2dbc:");
	}

	@Test
	void secondRunIsAFailureThatNamesTheFiles() {
		run("init", "-t", "sql");
		assertThat(run("init", "-t", "sql", "--output", "json")).isOne();
		assertThat(this.line.err()).startsWith("FAILED: Files '" + this.module.resolve("src"))
			.endsWith("' exist and are not overwritten; nothing was written. Move them away, or go on with what is"
					+ " there.\n");
		assertThat(this.line.json().at("/type").asString()).isEqualTo("FilesExistException");
		assertThat(this.line.json().at("/facts/files").size()).isEqualTo(4);
	}

	@Test
	void unknownTemplateIsWrongUsage() {
		assertThat(run("init", "-t", "async")).isEqualTo(2);
		assertThat(this.line.err()).isEqualTo("FAILED: There is no template 'async'. Name one of 'generic', 'sql',"
				+ " 'multidb', 'reactive'; 'list-templates' says what they are for.\n");
		assertThat(this.module).isDirectoryNotContaining("glob:**/migrations");
	}

	@Test
	void folderThatIsNoModuleIsAFailure() throws IOException {
		Path folder = Files.createDirectory(this.module.resolve("documents"));
		assertThat(this.line.run("init", folder.toString())).isOne();
		assertThat(this.line.err()).startsWith("FAILED: '" + folder + "' is not a module: ");
		assertThat(folder).isEmptyDirectory();
	}

	@ParameterizedTest
	@ValueSource(strings = { "list-templates", "list_templates" })
	void templatesAreListed(String command) {
		assertThat(this.line.run(command)).isZero();
		assertThat(this.line.out()).isEqualTo("""
				Available templates:

				generic - One database, revisions in Java, generated from entities.
				sql - One database, revisions in SQL, generated from entities.
				multidb - Two databases, each with revisions in Java of its own.
				reactive - One database of an application on R2DBC, migrated over JDBC by revisions in Java.

				Use one with 'init', for instance:

				  migrations init --template generic
				""");
		assertThat(this.line.asked()).isZero();
	}

	@Test
	void templatesAreListedForScripts() {
		assertThat(this.line.run("list-templates", "--output", "json")).isZero();
		assertThat(this.line.out())
			.startsWith("[{\"name\":\"generic\",\"description\":\"One database, revisions in"
					+ " Java, generated from entities.\"},{\"name\":\"sql\",")
			.hasLineCount(1);
		this.line.run("list-templates", "--quiet");
		assertThat(this.line.out()).startsWith("generic - ").hasLineCount(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "init", "init x -t sql", "list-templates", "list_templates", "init --output json" })
	void nothingOfTheApplicationIsNeeded(String text) {
		assertThat(this.line.commandLine().needsCommands(text.split(" "))).isFalse();
	}

	@Test
	void shellsCompleteTheTemplates() {
		this.line.run("completion");
		assertThat(this.line.out()).contains("(\"generic\" \"sql\" \"multidb\" \"reactive\")");
	}

	private int run(String... args) {
		String[] all = Arrays.copyOf(args, args.length + 1);
		all[args.length] = this.module.toString();
		return this.line.run(all);
	}

}
